import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../src/database/index.ts';
import { acrossTenants, newId } from '../src/kernel/index.ts';
import { ApiClient, finishJobs, jobs, startApi } from './harness/index.ts';
import { addFailedJob } from './harness/jobs.ts';
import { addShop, type TestShop } from './harness/shoppers.ts';
import { printOf } from './matrix/probe.ts';
import { operatorOf } from './matrix/world.ts';

interface Job {
  readonly id: string;
  readonly tenant: { readonly slug: string };
  readonly job: string;
  readonly state: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly nextRoundAt: string | null;
}
interface JobPage {
  readonly items: readonly Job[];
  readonly nextCursor: string | null;
}

let app: NestFastifyApplication;
let operator: ApiClient;
let shop: TestShop;

beforeAll(async () => {
  app = await startApi();
  operator = await operatorOf(app);
  shop = await addShop(app);
});
afterAll(async () => {
  await app.close();
});

const list = async (query: string): Promise<JobPage> =>
  (await operator.get<JobPage>(`/platform/v1/jobs?${query}`)).body;
const retry = (id: string, slug = shop.slug, as = operator) =>
  as.post<Job>(`/platform/v1/tenants/${slug}/jobs/${id}/retry`);
const audited = async (): Promise<number> =>
  await acrossTenants('test: counts audit entries', async () => {
    const rows = await app
      .get(Database)
      .db.selectFrom('audit_entry')
      .select('id')
      .where('tenant_id', '=', shop.id)
      .where('action', '=', 'job.retried')
      .execute();
    return rows.length;
  });

describe('the list of failed jobs', () => {
  it('tells of each its tenant, what it was about and why it failed, without persons and secrets', async () => {
    const orderId = newId();
    const id = await addFailedJob(app, shop.id, {
      payload: { orderId, recipient: '김감자', nested: { resetToken: 'fake-token-1' } },
      lastError: "Duplicate entry 'kim@shop.test' for key 'uq'",
    });
    const { items } = await list(`tenant=${shop.slug}`);
    expect(items).toMatchObject([
      {
        id,
        tenant: { slug: shop.slug },
        job: 'search.rebuild',
        state: 'failed',
        payload: { orderId, recipient: '[…]', nested: { resetToken: '[…]' } },
        attempts: 8,
        lastError: "Duplicate entry '[…]' for key 'uq'",
      },
    ]);
    expect(items[0]?.nextRoundAt).not.toBeNull();
  });

  it('goes through all tenants page by page, and narrows to a tenant, a state and a kind of job', async () => {
    const other = await addShop(app);
    const made = [await addFailedJob(app, shop.id), await addFailedJob(app, other.id)];
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: JobPage = await list(`limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`);
      seen.push(...page.items.map((job) => job.id));
      cursor = page.nextCursor;
    }
    expect(made.every((id) => seen.filter((each) => each === id).length === 1)).toBe(true);
    expect((await list(`tenant=${other.slug}`)).items.map((job) => job.id)).toEqual([made[1]]);
    expect((await list(`tenant=${other.slug}&state=pending`)).items).toEqual([]);
    expect((await list(`tenant=${other.slug}&job=order.paid`)).items).toEqual([]);
    expect((await list('tenant=nobody-sells-here')).items).toEqual([]);
  });
});

describe('a failed job', () => {
  it('begins anew at once when an operator says so, and is done then', async () => {
    const own = await addShop(app);
    const id = await addFailedJob(app, own.id);
    const restarted = await retry(id, own.slug);
    expect([restarted.status, restarted.body.state, restarted.body.nextRoundAt]).toEqual([
      200,
      'pending',
      null,
    ]);
    await finishJobs(app, own.id);
    expect((await jobs(app, own.id)).map(({ state }) => state)).toEqual(['done']);
    const again = await retry(id, own.slug);
    expect([again.status, again.body.state]).toEqual([200, 'done']);
  });

  it('is begun once however many operators say so, and that is written down once', async () => {
    const before = await audited();
    const id = await addFailedJob(app, shop.id);
    const answers = await Promise.all(Array.from({ length: 8 }, () => retry(id)));
    expect(answers.map(({ status, body }) => [status, body.state])).toEqual(
      Array.from({ length: 8 }, () => [200, 'pending']),
    );
    expect((await audited()) - before).toBe(1);
  });

  it('of another tenant, or of nobody, is not there; nothing changes', async () => {
    const other = await addShop(app);
    const id = await addFailedJob(app, other.id);
    const before = await printOf(app, other.id);
    for (const answer of [await retry(id), await retry(newId()), await retry(id, 'nobody-sells-here')])
      expect(answer.status).toBe(404);
    expect((await retry(id, other.slug, new ApiClient(app, operator.host))).status).toBe(401);
    expect(await printOf(app, other.id)).toEqual(before);
  });
});
