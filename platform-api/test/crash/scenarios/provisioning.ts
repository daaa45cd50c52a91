import { expect } from '@jest/globals';
import { sql } from 'kysely';
import { Database } from '../../../src/database/index.ts';
import { inTenant, newId, tenantId } from '../../../src/kernel/index.ts';
import type { RunView } from '../../../src/platform-admin/provisioning-run.schemas.ts';
import { tenantTables } from '../../../src/tenancy/index.ts';
import { ApiClient, mailsTo } from '../../harness/index.ts';
import { PORTAL_HOST } from '../../harness/shoppers.ts';
import { NoAnswer } from '../harness/door.ts';
import { eventually, jobsDone } from '../harness/later.ts';
import type { ServiceProcess } from '../harness/service-process.ts';
import type { World } from '../harness/world.ts';
import type { Scenario } from './scenario.ts';

/** Before a restart there is no storefront, so runs that never crash would wait at their last step: the probe. */
const NOBODY = 'http://127.0.0.1:9';

/** A tenant that somebody asked for. */
class NewTenant {
  readonly slug = `crash-${newId().slice(-8)}`;
  readonly email = `owner@${this.slug}.test`;
  private readonly client: ApiClient;

  constructor(private readonly world: World) {
    const authorization = `Bearer ${process.env['PROVISIONING_KEY'] ?? ''}`;
    this.client = new ApiClient(world.app, PORTAL_HOST, { authorization });
  }

  async ask(): Promise<RunView> {
    const answer = await this.client.post<RunView>('/platform/v1/provisioning-runs', {
      slug: this.slug,
      name: '무너져도 되는 상점',
      owner: { name: '이초록', email: this.email },
    });
    expect(answer.status).toBeLessThan(300);
    return answer.body;
  }

  /** Takes the first steps as a provisioning process would, and finds that the run cannot succeed. */
  async askInVain(): Promise<RunView> {
    const { id } = await this.ask();
    const holder = 'test';
    const run = `/platform/v1/provisioning-runs/${id}`;
    expect((await this.client.post(`${run}/lease`, { holder, seconds: 1 })).status).toBeLessThan(300);
    for (const step of ['register', 'owner'])
      expect((await this.client.put(`${run}/steps/${step}`, { holder })).status).toBeLessThan(300);
    const failed = await this.client.post<RunView>(`${run}/steps/defaults/failures`, {
      holder,
      message: 'This cannot succeed.',
      nextAttemptAt: null,
    });
    expect(failed).toMatchObject({ body: { state: 'undoing' } });
    return failed.body;
  }

  async ends(id: string, state: RunView['state']): Promise<RunView> {
    return await eventually(
      `the run of ${this.slug} is ${state}`,
      async () => (await this.client.get<RunView>(`/platform/v1/provisioning-runs/${id}`)).body,
      (run) => run.state === state,
    );
  }

  /** How many rows each table has of it; empty when nothing of it is left. */
  async rows(): Promise<Record<string, number>> {
    const database = this.world.app.get(Database);
    const found = await database.db.selectFrom('tenant').select('id').where('slug', '=', this.slug).execute();
    expect(found.length).toBeLessThanOrEqual(1);
    const [row] = found;
    if (row === undefined) return {};
    const tenant = tenantId(row.id);
    await jobsDone(this.world, tenant);
    const counts: Record<string, number> = {};
    for (const table of tenantTables(database)) {
      const counted = await inTenant(tenant, 'test', () =>
        sql<{
          count: string;
        }>`select count(*) as count from ${sql.table(table)} where tenant_id = ${tenant}`.execute(
          database.db,
        ),
      );
      const count = Number(counted.rows[0]?.count ?? 0);
      if (count > 0) counts[table] = count;
    }
    return counts;
  }

  async mails(): Promise<string[]> {
    return (await mailsTo(this.email)).map(({ subject }) => subject);
  }
}

/** The rows and mails of a tenant whose making nothing disturbed; asked for once, when everything runs again. */
const undisturbed = new WeakMap<World, Promise<{ rows: object; mails: number }>>();

function undisturbedTenant(world: World): Promise<{ rows: object; mails: number }> {
  const known = undisturbed.get(world);
  if (known !== undefined) return known;
  const made = (async () => {
    const tenant = new NewTenant(world);
    await tenant.ends((await tenant.ask()).id, 'done');
    return { rows: await tenant.rows(), mails: (await tenant.mails()).length };
  })();
  undisturbed.set(world, made);
  return made;
}

/** After the restart the tenant is made, with exactly the rows and mails of one that was made without a crash. */
async function isMadeOnce(world: World, tenant: NewTenant, runId: string): Promise<void> {
  const run = await tenant.ends(runId, 'done');
  expect(run.steps.map(({ state }) => state)).toEqual(run.steps.map(() => 'done'));
  const { rows, mails } = await undisturbedTenant(world);
  expect(await tenant.rows()).toEqual(rows);
  expect(await tenant.mails()).toHaveLength(mails);
  expect(mails).toBe(1);
  // Asked for again it is the same run.
  expect((await tenant.ask()).id).toBe(runId);
}

/** After the restart nothing of the tenant is left, and its name can be taken again. */
async function isUndoneWhole(world: World, tenant: NewTenant, runId: string): Promise<void> {
  await tenant.ends(runId, 'undone');
  expect(await tenant.rows()).toEqual({});
  const again = await tenant.ask();
  expect(again.id).not.toBe(runId);
  await tenant.ends(again.id, 'done');
  expect(await tenant.rows()).toEqual((await undisturbedTenant(world)).rows);
}

/** A provisioning process works through an API that does not survive it. */
async function workAgainst(world: World, armed: ServiceProcess): Promise<never> {
  const provisioning = await world.launch('provisioning', {
    PLATFORM_URL: `http://127.0.0.1:${armed.port}`,
    PROBE_URL: NOBODY,
  });
  await armed.ended;
  await provisioning.kill();
  throw new NoAnswer('The API is gone.');
}

/** The API dies while it takes a step of a new tenant. */
export const takingStep: Scenario = {
  dies: 'api',
  prepare: async (world) => {
    const tenant = new NewTenant(world);
    const { id } = await tenant.ask();
    return {
      strike: (armed) => workAgainst(world, armed),
      afterwards: () => isMadeOnce(world, tenant, id),
    };
  },
};

/** The API dies while it takes a step back. */
export const takingStepBack: Scenario = {
  dies: 'api',
  prepare: async (world) => {
    const tenant = new NewTenant(world);
    const { id } = await tenant.askInVain();
    return {
      strike: (armed) => workAgainst(world, armed),
      afterwards: () => isUndoneWhole(world, tenant, id),
    };
  },
};

/** The provisioning process dies on its way forwards. */
export const provisioning: Scenario = {
  dies: 'provisioning',
  settings: (world) => ({ PLATFORM_URL: world.platformUrl, PROBE_URL: NOBODY }),
  prepare: async (world) => {
    const tenant = new NewTenant(world);
    const { id } = await tenant.ask();
    return { afterwards: () => isMadeOnce(world, tenant, id) };
  },
};

/** The provisioning process dies on its way back. */
export const provisioningBack: Scenario = {
  dies: 'provisioning',
  settings: (world) => ({ PLATFORM_URL: world.platformUrl, PROBE_URL: NOBODY }),
  prepare: async (world) => {
    const tenant = new NewTenant(world);
    const { id } = await tenant.askInVain();
    return { afterwards: () => isUndoneWhole(world, tenant, id) };
  },
};
