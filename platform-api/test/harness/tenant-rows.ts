import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { sql } from 'kysely';
import { Database } from '../../src/database/index.ts';
import { acrossTenants, tenantId, type TenantId } from '../../src/kernel/index.ts';
import { tenantTables } from '../../src/tenancy/index.ts';

/** The tenant of a slug, straight from the directory; null when there is none. */
export async function tenantOf(app: NestFastifyApplication, slug: string): Promise<TenantId | null> {
  const row = await app
    .get(Database)
    .db.selectFrom('tenant')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row === undefined ? null : tenantId(row.id);
}

/**
 * How many rows of a tenant each table has, as the database's own catalogue lists the tables; empty ones are left out. With
 * `remove` the rows of one table are removed first.
 */
export async function rowsOfTenant(
  app: NestFastifyApplication,
  tenant: TenantId,
  { remove }: { remove?: string } = {},
): Promise<Record<string, number>> {
  const { db } = app.get(Database);
  return await acrossTenants('test: counts a tenant’s rows', async () => {
    if (remove !== undefined)
      await sql`delete from ${sql.table(remove)} where tenant_id = ${tenant}`.execute(db);
    const counts: Record<string, number> = {};
    for (const [table, column] of await tablesWithTenants(app)) {
      const { rows } = await sql<{
        n: number | string;
      }>`select count(*) as n from ${sql.table(table)} where ${sql.ref(column)} = ${tenant}`.execute(db);
      const count = Number(rows[0]?.n ?? 0);
      if (count > 0) counts[table] = count;
    }
    return counts;
  });
}

/** Tenant tables, and directory tables that name the tenant that a row belongs to. */
async function tablesWithTenants(app: NestFastifyApplication): Promise<[string, string][]> {
  const database = app.get(Database);
  const { rows } = await sql<{ t: string; c: string }>`
    select table_name as t, column_name as c from information_schema.columns
    where table_schema = database() and column_name in ('tenant_id', 'owner_tenant_id')`.execute(database.db);
  if (rows.length < tenantTables(database).size) throw new Error('The catalogue lists too few tables.');
  return rows.map(({ t, c }) => [t, c]);
}
