import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PoolConnection, RowDataPacket } from 'mysql2';
import {
  databaseUrl,
  GuardedDatabase,
  install,
  inTenant,
  refusals,
  refused,
} from './guarded-database.fixture.ts';
import type { InstalledSqlGuard } from './sql-guard.ts';

const onServer = databaseUrl === undefined ? describe.skip : describe;

onServer('the guard between mysql2 and a real server', () => {
  let database: GuardedDatabase;
  let guard: InstalledSqlGuard;

  beforeAll(async () => {
    database = await GuardedDatabase.create('mysql2');
    guard = install('throw');
  });

  beforeEach(async () => {
    refusals.length = 0;
    await database.refill();
  });

  afterAll(async () => {
    guard.uninstall();
    await database.drop();
  });

  describe('through mysql2 itself', () => {
    const own = 'select * from guarded_order where tenant_id = ?';
    const open = 'select * from guarded_order where id = ?';

    it.each(['query', 'execute'] as const)(
      'pool %s passes the own tenant, refuses the rest',
      async (method) => {
        const client = database.pool.promise();
        const run = (sql: string, value: number) =>
          inTenant(7, () =>
            method === 'query'
              ? client.query<RowDataPacket[]>(sql, [value])
              : client.execute<RowDataPacket[]>(sql, [value]),
          );
        expect((await run(own, 7))[0]).toHaveLength(1);
        await expect(run(own, 8)).rejects.toMatchObject(refused);
        await expect(run(open, 1)).rejects.toMatchObject({ ...refused, table: 'guarded_order' });
        expect((await run(own, 7))[0]).toHaveLength(1);
      },
    );

    it('a list spread into the text is checked as it will be sent', async () => {
      const sql = 'select * from guarded_order where tenant_id in (?)';
      const run = (tenants: number[]) =>
        inTenant(7, () => database.pool.promise().query<RowDataPacket[]>(sql, [tenants]));
      expect((await run([7]))[0]).toHaveLength(1);
      await expect(run([7, 8])).rejects.toMatchObject(refused);
    });

    it('a callback gets the error, and the pool its connection back', async () => {
      const error = await inTenant(
        7,
        () => new Promise((done) => database.pool.query(open, [1], (failure) => done(failure))),
      );
      expect(error).toMatchObject(refused);
      expect(
        (await inTenant(7, () => database.pool.promise().query<RowDataPacket[]>(own, [7])))[0],
      ).toHaveLength(1);
    });

    it('a stream is refused before its first row', async () => {
      const connection = await new Promise<PoolConnection>((resolve, reject) =>
        database.pool.getConnection((error, found) => (error ? reject(error) : resolve(found))),
      );
      const read = inTenant(7, async () => connection.query(open, [1]).stream());
      await expect(read).rejects.toMatchObject(refused);
      connection.release();
    });

    it('a prepared statement is checked at each execution', async () => {
      const connection = await database.pool.promise().getConnection();
      try {
        const statement = await inTenant(7, () => connection.prepare(own));
        expect((await inTenant(7, () => statement.execute([7])))[0]).toHaveLength(1);
        await expect(inTenant(7, () => statement.execute([8]))).rejects.toMatchObject(refused);
        await statement.close();
      } finally {
        connection.release();
      }
    });

    it('a refused statement never reaches the server', async () => {
      const connection = await database.pool.promise().getConnection();
      const sent = async (): Promise<number> => {
        const [status] = await connection.query<RowDataPacket[]>("show session status like 'Questions'");
        return Number(status[0]?.['Value']);
      };
      try {
        const before = await sent();
        for (const sql of [
          open,
          'delete from guarded_order',
          'update guarded_order set note = 1 where id = 1',
        ]) {
          await expect(inTenant(7, () => connection.query(sql, [1]))).rejects.toMatchObject(refused);
          await expect(inTenant(7, () => connection.execute(sql, []))).rejects.toMatchObject(refused);
        }
        expect(await sent()).toBe(before + 1);
      } finally {
        connection.release();
      }
    });

    it('without a context nothing of a tenant can be read', async () => {
      await expect(database.pool.promise().query<RowDataPacket[]>(own, [7])).rejects.toThrow(
        'no tenant context is open',
      );
    });

    it('a caller that waited for the connection is checked in its own context', async () => {
      const calls = [
        [7, 7],
        [7, 8],
        [8, 8],
        [8, 7],
        [7, 8],
        [7, 7],
      ] as const;
      const answers = await Promise.allSettled(
        calls.map(([context, bound]) =>
          inTenant(context, () => database.pool.promise().query<RowDataPacket[]>(own, [bound])),
        ),
      );
      expect(answers.map(({ status }) => status === 'fulfilled')).toEqual(calls.map(([a, b]) => a === b));
    });
  });

  it('in counting mode a refused statement passes, is counted and reported', async () => {
    guard.uninstall();
    guard = install('count');
    expect(
      (
        await inTenant(7, () => database.pool.promise().query<RowDataPacket[]>('select * from guarded_order'))
      )[0],
    ).toHaveLength(2);
    expect(guard.counts).toMatchObject({ checked: 1, refused: 1 });
    expect(refusals).toEqual(['"guarded_order" is not tied to a tenant']);
    guard.uninstall();
    await database.pool.promise().query<RowDataPacket[]>('select * from guarded_order');
    expect(guard.counts.checked).toBe(1);
    guard = install('throw');
  });
});
