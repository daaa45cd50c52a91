import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MariaDbDriver } from '@mikro-orm/mariadb';
import { defineEntity, MikroORM, p, type MySqlDriver } from '@mikro-orm/mysql';
import { databaseUrl, GuardedDatabase, install, inTenant, refused } from './guarded-database.fixture.ts';
import type { InstalledSqlGuard } from './sql-guard.ts';

const Line = defineEntity({
  name: 'GuardedLine',
  tableName: 'guarded_line',
  properties: () => ({
    tenantId: p.integer().primary(),
    id: p.integer().primary(),
    order: () => p.manyToOne(Order).joinColumns('tenant_id', 'order_id').ref(),
    note: p.string(),
  }),
});

const Order = defineEntity({
  name: 'GuardedOrder',
  tableName: 'guarded_order',
  properties: () => ({
    tenantId: p.integer().primary(),
    id: p.integer().primary(),
    note: p.string(),
    lines: () => p.oneToMany(Line).mappedBy('order'),
  }),
});

interface Tables {
  guarded_order: { tenant_id: number; id: number; note: string };
}

const onServer = databaseUrl === undefined ? describe.skip : describe;

onServer('the guard below the ORM', () => {
  let database: GuardedDatabase;
  let orm: MikroORM;
  let guard: InstalledSqlGuard;

  beforeAll(async () => {
    database = await GuardedDatabase.create('orm');
    const driver: typeof MySqlDriver = MariaDbDriver;
    orm = new MikroORM({
      driver,
      clientUrl: database.url,
      entities: [Order, Line],
      pool: { min: 0, max: 2 },
    });
    guard = install('throw');
  });

  beforeEach(() => database.refill());

  afterAll(async () => {
    guard.uninstall();
    await orm.close(true);
    await database.drop();
  });

  describe('through MikroORM', () => {
    it('finds, with relations, inside the own tenant only', async () => {
      const found = await inTenant(7, () =>
        orm.em.fork().find(Order, { tenantId: 7 }, { populate: ['lines'] }),
      );
      expect(found.map(({ lines }) => lines.getItems().map(({ note }) => note))).toEqual([['own']]);
      await expect(inTenant(7, () => orm.em.fork().find(Order, { tenantId: 8 }))).rejects.toMatchObject(
        refused,
      );
      await expect(inTenant(7, () => orm.em.fork().find(Order, { note: 'foreign' }))).rejects.toMatchObject(
        refused,
      );
    });

    it('loads relations by separate statements and by one alike', async () => {
      for (const strategy of ['select-in', 'joined'] as const) {
        const options = { populate: ['order'], strategy } as const;
        const found = await inTenant(7, () =>
          orm.em.fork().find(Line, { tenantId: 7, note: 'own' }, options),
        );
        expect(found[0]?.order.$.note).toBe('own');
      }
    });

    it('counts and finds one', async () => {
      const em = orm.em.fork();
      expect(await inTenant(7, () => em.count(Order, { tenantId: 7 }))).toBe(1);
      await expect(inTenant(7, () => em.count(Order))).rejects.toMatchObject(refused);
      expect(await inTenant(7, () => em.findOne(Order, [7, 1]))).toMatchObject({ note: 'own' });
      await expect(inTenant(7, () => em.findOne(Order, [8, 1]))).rejects.toMatchObject(refused);
    });

    it('flushes many inserts, updates and deletes of the own tenant in one transaction', async () => {
      await inTenant(7, async () => {
        const em = orm.em.fork();
        for (const id of [2, 3, 4]) em.create(Order, { tenantId: 7, id, note: `it's ?` });
        await em.flush();
        for (const order of await em.find(Order, { tenantId: 7 })) order.note = `new ${order.id}`;
        await em.flush();
        em.remove(await em.find(Order, { tenantId: 7, id: [3, 4] }));
        await em.flush();
      });
      expect(await database.across('select note from guarded_order where tenant_id = 7 order by id')).toEqual(
        [{ note: 'new 1' }, { note: 'new 2' }],
      );
    });

    it('stores nothing of a flush with one foreign row', async () => {
      const flush = inTenant(7, async () => {
        const em = orm.em.fork();
        em.create(Order, { tenantId: 7, id: 5, note: 'own' });
        em.create(Order, { tenantId: 8, id: 5, note: 'foreign' });
        await em.flush();
      });
      await expect(flush).rejects.toThrow('bound to 8');
      expect(await database.across('select * from guarded_order where id = 5')).toEqual([]);
    });

    it('checks upserts and native statements', async () => {
      const em = orm.em.fork();
      await inTenant(7, () =>
        em.upsertMany(Order, [
          { tenantId: 7, id: 1, note: 'a' },
          { tenantId: 7, id: 9, note: 'b' },
        ]),
      );
      const foreign = [{ tenantId: 7, id: 1, note: 'c' }, { tenantId: 8, id: 1, note: 'c' }]; // prettier-ignore
      await expect(inTenant(7, () => em.upsertMany(Order, foreign))).rejects.toMatchObject(refused);
      expect(await inTenant(7, () => em.nativeUpdate(Order, { tenantId: 7, id: 9 }, { note: 'd' }))).toBe(1);
      await expect(inTenant(7, () => em.nativeDelete(Order, { id: 9 }))).rejects.toMatchObject(refused);
      await expect(inTenant(7, () => em.execute('delete from guarded_order'))).rejects.toMatchObject(refused);
    });
  });

  describe('through Kysely', () => {
    it('checks queries, transactions and streams', async () => {
      await inTenant(7, async () => {
        const db = orm.em.fork().getKysely<Tables>();
        const own = db.selectFrom('guarded_order').selectAll().where('tenant_id', '=', 7);
        expect(await own.execute()).toHaveLength(1);
        await expect(db.selectFrom('guarded_order').selectAll().execute()).rejects.toMatchObject(refused);
        await expect(own.where('tenant_id', '=', 8).execute()).rejects.toMatchObject(refused);
        const streamed = [];
        for await (const row of own.forUpdate().skipLocked().stream()) streamed.push(row);
        expect(streamed).toHaveLength(1);
        const read = async () => {
          for await (const row of db.selectFrom('guarded_order').selectAll().stream()) streamed.push(row);
        };
        await expect(read()).rejects.toMatchObject(refused);
      });
    });

    it('a refusal inside a transaction rolls it back', async () => {
      const change = inTenant(7, () =>
        orm.em.fork().transactional(async (em) => {
          const db = em.getKysely<Tables>();
          await db.insertInto('guarded_order').values({ tenant_id: 7, id: 6, note: 'own' }).execute();
          await db.updateTable('guarded_order').set({ note: 'stolen' }).where('id', '=', 1).execute();
        }),
      );
      await expect(change).rejects.toMatchObject(refused);
      expect(await database.across('select * from guarded_order where id = 6 or note = "stolen"')).toEqual(
        [],
      );
    });
  });
});
