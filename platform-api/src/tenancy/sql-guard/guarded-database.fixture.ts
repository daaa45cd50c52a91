import { AsyncLocalStorage } from 'node:async_hooks';
import { createPool, type Pool, type RowDataPacket } from 'mysql2';
import { installSqlGuard, type InstalledSqlGuard } from './sql-guard.ts';
import type { TenantScope } from './sql-guard.rules.ts';

export const databaseUrl = process.env['DATABASE_URL'];

/** What a refusal looks like to a caller: MikroORM wraps the error but keeps its code. */
export const refused = { code: 'tenancy.unscoped-statement' };

/** Why statements were refused, newest last. */
export const refusals: string[] = [];

const scopes = new AsyncLocalStorage<TenantScope>();

export function inTenant<T>(tenantId: number, work: () => Promise<T>): Promise<T> {
  return scopes.run({ kind: 'tenant', tenantId }, work);
}

export function install(mode: 'throw' | 'count'): InstalledSqlGuard {
  return installSqlGuard({
    tenantTables: new Set(['guarded_order', 'guarded_line']),
    currentScope: () => scopes.getStore() ?? { kind: 'none' },
    mode,
    onViolation: (refusal) => refusals.push(refusal.reason),
  });
}

/** A database of its own with two tenant tables, and the same row for tenants 7 and 8 in each. */
export class GuardedDatabase {
  private constructor(
    readonly url: string,
    /** One connection, so that a lost one or a caller waiting in a queue shows at once. */
    readonly pool: Pool,
    private readonly name: string,
  ) {}

  static async create(suffix: string): Promise<GuardedDatabase> {
    const url = new URL(databaseUrl ?? '');
    // The application's user may make databases whose name starts like its own.
    const name = `gamja_guard_${suffix}`;
    const bootstrap = createPool(url.toString());
    await bootstrap.promise().query(`create database if not exists ${name}`);
    await bootstrap.promise().end();
    url.pathname = `/${name}`;
    const pool = createPool({ uri: url.toString(), connectionLimit: 1 });
    const database = new GuardedDatabase(url.toString(), pool, name);
    const columns =
      'tenant_id int not null, id int not null, note varchar(40) not null, primary key (tenant_id, id)';
    await database.across('drop table if exists guarded_line, guarded_order');
    await database.across(`create table guarded_order (${columns})`);
    await database.across(`create table guarded_line (${columns}, order_id int not null)`);
    return database;
  }

  async refill(): Promise<void> {
    await this.across('delete from guarded_line');
    await this.across('delete from guarded_order');
    await this.across(
      "insert into guarded_order (tenant_id, id, note) values (7, 1, 'own'), (8, 1, 'foreign')",
    );
    await this.across(
      "insert into guarded_line (tenant_id, id, order_id, note) values (7, 1, 1, 'own'), (8, 1, 1, 'foreign')",
    );
  }

  /** Runs a statement past the guard, as set-up and reading back need it. */
  async across(sql: string): Promise<RowDataPacket[]> {
    const run = () => this.pool.promise().query<RowDataPacket[]>(sql);
    return (await scopes.run({ kind: 'across', why: 'set-up and reading back of a test' }, run))[0];
  }

  async drop(): Promise<void> {
    await this.across(`drop database ${this.name}`);
    await this.pool.promise().end();
  }
}
