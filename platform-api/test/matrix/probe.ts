import { createHash } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { sql } from 'kysely';
import { Database } from '../../src/database/index.ts';
import { acrossTenants, type TenantId } from '../../src/kernel/index.ts';
import { tenantTables } from '../../src/tenancy/index.ts';
import { loadDrivers } from '../../src/tenancy/sql-guard/mysql2-drivers.ts';

/** Counts the statements that this process sends to the database. */
export class StatementCounter {
  private sent: string[] = [];
  private readonly undo: (() => void)[] = [];

  constructor() {
    for (const { connection } of loadDrivers()) {
      for (const name of ['query', 'execute']) {
        const original: unknown = Reflect.get(connection, name);
        if (typeof original !== 'function') throw new Error(`mysql2 has no ${name}() to count.`);
        const { sent } = this;
        const count = function (this: unknown, ...args: unknown[]): unknown {
          sent.push(textOf(args[0]));
          return Reflect.apply(original, this, args);
        };
        Reflect.set(connection, name, count);
        this.undo.push(() => Reflect.set(connection, name, original));
      }
    }
  }

  /** The statements of `work`, without what a pool says on a new connection. */
  async during<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
    this.sent.length = 0;
    const result = await work();
    return { result, statements: this.sent.filter((text) => !text.startsWith('SET SESSION')) };
  }

  stop(): void {
    for (const step of this.undo.splice(0)) step();
  }
}

function textOf(call: unknown): string {
  if (typeof call === 'string') return call;
  return typeof call === 'object' && call !== null && 'sql' in call ? String(call.sql) : '';
}

/** Names of directory tables with a column for the tenant that a row belongs to. */
const DIRECTORY = ['membership', 'tenant_domain', 'webhook_token', 'kakao_link', 'tenant_data_key'] as const;

/** A hash of each table's rows of one tenant. Two equal prints mean that nothing of the tenant has changed. */
export async function printOf(
  app: NestFastifyApplication,
  tenant: TenantId,
  except: readonly string[] = [],
): Promise<Record<string, string>> {
  const database = app.get(Database);
  const prints: Record<string, string> = {};
  await acrossTenants('test: prints of a tenant’s tables', async () => {
    for (const table of tenantTables(database)) {
      if (except.includes(table)) continue;
      prints[table] = await printTable(database, table, 'tenant_id', tenant);
    }
    for (const table of DIRECTORY) {
      if (prints[table] === undefined)
        prints[table] = await printTable(database, table, 'owner_tenant_id', tenant);
    }
  });
  return prints;
}

async function printTable(
  database: Database,
  table: string,
  column: string,
  tenant: TenantId,
): Promise<string> {
  const { rows } = await sql<
    Record<string, unknown>
  >`select * from ${sql.table(table)} where ${sql.ref(column)} = ${tenant}`.execute(database.db);
  const lines = rows.map((row) => JSON.stringify(row)).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
}
