import { sql } from 'kysely';
import { storedInstant, type Db } from '../database/index.ts';

/** The jobs by which products come into the search. */
const SEARCH_JOBS = ['catalog.product-changed', 'search.catch-up', 'search.rebuild'] as const;
/** A change of a product is in the search within seconds; later than this it is behind. */
const SEARCH_DUE_MS = 10_000;

/** How the jobs of tenants stand. Only inside acrossTenants. */
export async function jobFigures(db: Db, now: Date) {
  const due = storedInstant(new Date(now.getTime() - SEARCH_DUE_MS));
  const rows = await db
    .selectFrom('outbox_entry')
    .select((eb) => [
      'tenant_id',
      eb.fn.sum<string>(sql`state in ('pending', 'sent')`).as('waiting'),
      eb.fn.sum<string>(sql`state = 'failed'`).as('failed'),
      sql<string | null>`min(case when state = 'pending' then available_at end)`.as('oldest'),
      eb.fn
        .sum<string>(
          sql`state in ('pending', 'sent') and job in (${sql.join(SEARCH_JOBS)}) and available_at < ${due}`,
        )
        .as('behind'),
    ])
    .where('state', 'in', ['pending', 'sent', 'failed'])
    .groupBy('tenant_id')
    .execute();
  return new Map(
    rows.map(({ tenant_id: tenant, waiting, failed, oldest, behind }) => [
      tenant,
      {
        waiting: Number(waiting),
        failed: Number(failed),
        behind: Number(behind),
        lateSeconds: lateSeconds(oldest, now),
      },
    ]),
  );
}

function lateSeconds(stored: string | null, now: Date): number | null {
  if (stored === null) return null;
  const late = now.getTime() - new Date(`${stored.replace(' ', 'T')}Z`).getTime();
  return late <= 0 ? null : Math.floor(late / 1_000);
}

/** Orders since the earlier of two instants, counted from each of them. Only inside acrossTenants. */
export async function orderFigures(
  db: Db,
  tenants: readonly number[],
  { hourAgo, midnight }: { readonly hourAgo: Date; readonly midnight: Date },
) {
  if (tenants.length === 0) return new Map<number, { lastHour: number; today: number }>();
  const from = hourAgo < midnight ? hourAgo : midnight;
  const rows = await db
    .selectFrom('shop_order')
    .select((eb) => [
      'tenant_id',
      eb.fn.sum<string>(sql`placed_at >= ${storedInstant(hourAgo)}`).as('last_hour'),
      eb.fn.sum<string>(sql`placed_at >= ${storedInstant(midnight)}`).as('today'),
    ])
    // Named one by one, so that each is a short range of the index by time.
    .where('tenant_id', 'in', [...tenants])
    .where('placed_at', '>=', storedInstant(from))
    .groupBy('tenant_id')
    .execute();
  return new Map(
    rows.map((row) => [row.tenant_id, { lastHour: Number(row.last_hour), today: Number(row.today) }]),
  );
}

/** Stock levels that are frozen. Only inside acrossTenants. */
export async function frozenLevels(db: Db): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('stock_level')
    .select((eb) => ['tenant_id', eb.fn.countAll<string>().as('count')])
    .where('frozen', '=', 1)
    .groupBy('tenant_id')
    .execute();
  return new Map(rows.map((row) => [row.tenant_id, Number(row.count)]));
}

/** Bytes of stored pictures. Only inside acrossTenants. */
export async function mediaBytes(db: Db): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('media_asset')
    .select((eb) => ['tenant_id', eb.fn.sum<string>('bytes').as('bytes')])
    .groupBy('tenant_id')
    .execute();
  return new Map(rows.map((row) => [row.tenant_id, Number(row.bytes)]));
}

/** What a tenant's page counts. The scope is the tenant. */
export async function tenantCounts(
  db: Db,
  tenant: number,
): Promise<{ products: number; warehouses: number }> {
  const [products, warehouses] = await Promise.all([
    db
      .selectFrom('product')
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .where('tenant_id', '=', tenant)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('warehouse')
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .where('tenant_id', '=', tenant)
      .executeTakeFirstOrThrow(),
  ]);
  return { products: Number(products.count), warehouses: Number(warehouses.count) };
}

/** The directory's row of each tenant, in the order in which they came. */
export async function tenantRecords(db: Db) {
  return await db
    .selectFrom('tenant')
    .select(['id', 'plan', 'opened_at', 'suspended_at', 'suspend_reason', 'created_at'])
    .orderBy('id')
    .execute();
}
