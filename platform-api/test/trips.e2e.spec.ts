import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createRequire } from 'node:module';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { sql } from 'kysely';
import { Database, SettingsMemory, inOneTrip, matched, sendAlong } from '../src/database/index.ts';
import { inTenant, newId, tenantId } from '../src/kernel/index.ts';
import { ApiClient, makeShop, startApi } from './harness/index.ts';

type Send = (this: object, ...args: unknown[]) => unknown;
const { Connection } = createRequire(import.meta.url)('mysql2') as {
  Connection: { prototype: { query: Send } };
};

let app: NestFastifyApplication;
let database: Database;
const texts: string[] = [];
const untouched = Connection.prototype.query;

beforeAll(async () => {
  app = await startApi();
  database = app.get(Database);
  const guarded = Connection.prototype.query;
  Connection.prototype.query = function (this: object, ...args) {
    const [first] = args;
    texts.push(typeof first === 'string' ? first : (first as { sql: string }).sql);
    return guarded.apply(this, args);
  };
});
afterAll(async () => {
  await app.close();
  Connection.prototype.query = untouched;
});
beforeEach(() => {
  texts.length = 0;
});

const one = tenantId(9_001);
const other = tenantId(9_002);

const categories = (tenant = one) =>
  database.db.selectFrom('category').select('id').where('tenant_id', '=', tenant);
const addition = (slug: string, tenant = one, tx = database.db) => {
  return tx.insertInto('category').values({
    tenant_id: tenant,
    id: newId(),
    slug,
    name: slug,
    parent_id: null,
    position: 0,
  });
};
const slugs = async (): Promise<string[]> => {
  const rows = await inTenant(one, 'test', () =>
    database.db.selectFrom('category').select('slug').where('tenant_id', '=', one).orderBy('slug').execute(),
  );
  texts.length = 0;
  return rows.map((row) => row.slug);
};

describe('reads that are asked at once', () => {
  it('share one trip to the server and get their own answers', async () => {
    const answers = await inTenant(one, 'test', () =>
      Promise.all([
        categories().execute(),
        database.db.selectNoFrom((eb) => eb.val(7).as('seven')).execute(),
      ]),
    );
    expect(answers).toEqual([[], [{ seven: 7 }]]);
    expect(texts).toHaveLength(1);
  });

  it('fail alone when one of them fails', async () => {
    const [good, bad] = await inTenant(one, 'test', () =>
      Promise.allSettled([
        database.db.selectNoFrom((eb) => eb.val(7).as('seven')).execute(),
        database.db
          .selectFrom('category')
          .select(database.db.dynamic.ref('no_such_column'))
          .where('tenant_id', '=', one)
          .execute(),
      ]),
    );
    expect([good.status, bad.status]).toEqual(['fulfilled', 'rejected']);
  });

  it('never travel with another tenant’s, and each is still held against its own scope', async () => {
    const own = inTenant(one, 'test', () => categories().execute());
    const foreign = inTenant(other, 'test', () => categories(one).execute());
    const [first, second] = await Promise.allSettled([own, foreign]);
    expect([first.status, second.status]).toEqual(['fulfilled', 'rejected']);
    expect(texts.filter((text) => text.includes(';\n'))).toEqual([]);
  });
});

describe('a transaction', () => {
  it('that does nothing sends nothing', async () => {
    await database.transaction(() => Promise.resolve());
    expect(texts).toEqual([]);
  });

  it('sends its beginning and the changes that nobody waits for with the next statement or the commit', async () => {
    await inTenant(one, 'test', () =>
      database.transaction(async (tx) => {
        await sendAlong(tx, addition('trip-a', one, tx));
        await sendAlong(tx, addition('trip-b', one, tx));
      }),
    );
    expect(texts).toHaveLength(1);
    expect(texts[0]?.split(';\n').map((text) => text.split(' ')[0])).toEqual([
      'begin',
      'insert',
      'insert',
      'commit',
    ]);
    expect(await slugs()).toEqual(['trip-a', 'trip-b']);
  });

  it('is rolled back as a whole when a change that was sent along fails, also in the trip of the commit', async () => {
    const failing = inTenant(one, 'test', () =>
      database.transaction(async (tx) => {
        await sendAlong(tx, addition('trip-c', one, tx));
        await sendAlong(tx, addition('trip-a', one, tx));
      }),
    );
    await expect(failing).rejects.toMatchObject({ errno: 1062 });
    expect(await slugs()).toEqual(['trip-a', 'trip-b']);
  });

  it('is not committed when a check refuses what a change answered', async () => {
    const refused = inTenant(one, 'test', () =>
      database.transaction(async (tx) => {
        await sendAlong(tx, addition('trip-d', one, tx));
        const gone = tx.deleteFrom('category').where('tenant_id', '=', one).where('slug', '=', 'nothing');
        await sendAlong(tx, gone, (result) => {
          if (matched(result) !== 1) throw new Error('refused by its check');
        });
      }),
    );
    await expect(refused).rejects.toThrow('refused by its check');
    expect(await slugs()).toEqual(['trip-a', 'trip-b']);
  });

  it('gets an answer to each statement of one trip', async () => {
    const [rows, change] = await inTenant(one, 'test', () =>
      database.transaction((tx) =>
        inOneTrip(tx, [
          tx.selectFrom('category').select('slug').where('tenant_id', '=', one).orderBy('slug').forUpdate(),
          tx.deleteFrom('category').where('tenant_id', '=', one).where('slug', '=', 'trip-b'),
        ]),
      ),
    );
    expect(rows.rows).toEqual([{ slug: 'trip-a' }, { slug: 'trip-b' }]);
    expect(matched(change)).toBe(1);
    expect(texts).toHaveLength(2);
    expect(await slugs()).toEqual(['trip-a']);
  });

  it('judges what was sent along in the shop where it was made, whatever comes next or commits it', async () => {
    const change = async (slug: string, last: (tx: typeof database.db) => Promise<unknown>): Promise<void> =>
      await database.transaction(async (tx) => {
        await inTenant(one, 'test', () => sendAlong(tx, addition(slug, one, tx)));
        await last(tx); // The platform's own, in no shop's scope.
      });
    await change('trip-f', (tx) => tx.selectFrom('tenant').select('id').limit(1).execute());
    await change('trip-g', () => Promise.resolve());
    expect(await slugs()).toEqual(['trip-a', 'trip-f', 'trip-g']);
    const elsewhere = database.transaction((tx) =>
      inTenant(other, 'test', () => sendAlong(tx, addition('trip-h', one, tx))),
    );
    await expect(elsewhere).rejects.toMatchObject({ code: 'tenancy.unscoped-statement' });
    expect(await slugs()).toEqual(['trip-a', 'trip-f', 'trip-g']);
    await inTenant(one, 'test', () =>
      database.db
        .deleteFrom('category')
        .where('tenant_id', '=', one)
        .where('slug', 'in', ['trip-f', 'trip-g'])
        .execute(),
    );
  });

  it('cannot smuggle a statement of another tenant past the guard among its own', async () => {
    const smuggled = inTenant(one, 'test', () =>
      database.transaction(async (tx) => {
        await sendAlong(tx, addition('trip-e', one, tx));
        await sendAlong(tx, addition('trip-e', other, tx));
      }),
    );
    await expect(smuggled).rejects.toMatchObject({ code: 'tenancy.unscoped-statement' });
    expect(await slugs()).toEqual(['trip-a']);
  });
});

describe('settings that are remembered', () => {
  it('are never shown to the owner who edits them as they were: another process may have saved them', async () => {
    const { id, owner } = await makeShop(app);
    const fees = { feeWon: 3_000, freeFromWon: null, jejuExtraWon: 0, islandExtraWon: 0 };
    expect((await owner.put('/admin/v1/shipping-fees', fees)).status).toBe(200);
    expect((await owner.get('/admin/v1/shipping-fees')).body).toEqual(fees);
    // Without the quotes that this process knows its own changes by: as if another one had made it.
    await inTenant(id, 'test', () =>
      sql`update shipping_fee_rule set fee_won = 4000 where tenant_id = ${id}`.execute(database.db),
    );
    expect((await owner.get('/admin/v1/shipping-fees')).body).toEqual({ ...fees, feeWon: 4_000 });
  });

  it('do not tell an owner that keys are there which another process has removed', async () => {
    const { id, owner, host } = await makeShop(app);
    const missing = async (): Promise<string[]> =>
      (await owner.get<{ missing: string[] }>('/admin/v1/shop')).body.missing;
    expect((await new ApiClient(app, host).get('/shop/v1/shop')).status).toBe(200);
    expect(await missing()).not.toContain('payments');
    await inTenant(id, 'test', () =>
      sql`delete from payment_settings where tenant_id = ${id}`.execute(database.db),
    );
    expect(await missing()).toContain('payments');
  });

  it('are read once a second at most, and anew as soon as a change of them is committed here', async () => {
    const memory = new SettingsMemory<number>();
    let reads = 0;
    const read = (): Promise<number> => memory.get(one, () => Promise.resolve((reads += 1)));
    expect([await read(), await read()]).toEqual([1, 1]);
    await inTenant(one, 'test', () =>
      database.transaction(async (tx) => {
        await tx.deleteFrom('routing_rule').where('tenant_id', '=', one).execute();
        expect(await read()).toBe(1);
      }),
    );
    expect(await read()).toBe(2);
    await inTenant(other, 'test', () =>
      database.db.deleteFrom('routing_rule').where('tenant_id', '=', other).execute(),
    );
    expect(await read()).toBe(2);
  });
});
