import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MikroORM } from '@mikro-orm/mysql';
import { sql } from 'kysely';
import { Product } from '../src/catalog/product.entity.ts';
import { Database } from '../src/database/index.ts';
import { ormConfig } from '../src/database/orm.config.ts';
import { detectServer } from '../src/database/server-kind.ts';
import { newId, tenantId } from '../src/kernel/index.ts';
import { tenantTables } from '../src/tenancy/index.ts';

/**
 * Columns that hold the id of a row in another tenant table without a foreign key, and why. Everything else that is named
 * `…_id` has one.
 */
const WITHOUT_KEY: Readonly<Record<string, string>> = {
  'allocation_decision.order_id': 'the provisional decision is stored before its order',
  'audit_entry.subject_id': 'any kind of thing, also one that is gone',
  'cart.customer_id': 'ordering keeps carts of guests and of customers who left',
  'order_line.image_asset_id': 'a snapshot of the goods as they were sold',
  'order_line.product_id': 'a snapshot beside the variant, which has the key',
  'review.customer_id': 'reviews outlive the customers who leave',
  'review.order_line_id':
    'its right to be written has been checked; the line may be purged by law before the review',
  'review_right.customer_id': 'copied from the delivered event, outlives the customer',
  'review_right.order_line_id': 'copied from the delivered event',
  'review_right.product_id': 'copied from the delivered event',
  'search_document.product_id': 'a tombstone outlives its product',
  'search_posting.product_id': 'derived from a search document, rebuilt at any time',
  'shop_order.customer_id': 'orders outlive the customers who leave',
  'stock_movement.reverses_id': 'may be purged before its counter-row',
  'stock_policy.warehouse_id': 'null or what the scope key says; the same transaction checks that it exists',
  'stock_reservation.order_id': 'claims precede their order',
  'stock_reservation.order_line_id': 'claims precede their order',
};

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly collation: string | null;
}

let database: Database;
let tables: ReadonlySet<string>;

beforeAll(async () => {
  const url = process.env['DATABASE_URL'] ?? '';
  const orm = await MikroORM.init(ormConfig(url, await detectServer(url), 4));
  await orm.connect();
  database = new Database(orm);
  tables = tenantTables(database);
});
afterAll(async () => {
  await database.onApplicationShutdown();
});

/** `table` and the columns of each of its keys, in order. */
async function keys(): Promise<{ table: string; name: string; isUnique: boolean; columns: string[] }[]> {
  const { rows } = await sql<{ t: string; k: string; n: number; c: string }>`
    select table_name as t, index_name as k, non_unique as n, column_name as c from information_schema.statistics
    where table_schema = database() order by table_name, index_name, seq_in_index`.execute(database.db);
  return [...Map.groupBy(rows, (row) => `${row.t}\n${row.k}`).values()].map((group) => ({
    table: group[0]?.t ?? '',
    name: group[0]?.k ?? '',
    isUnique: Number(group[0]?.n) === 0,
    columns: group.map((row) => row.c),
  }));
}

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly target: string;
  readonly columns: readonly string[];
  readonly targetColumns: readonly string[];
}

async function foreignKeys(): Promise<ForeignKey[]> {
  const { rows } = await sql<{ t: string; k: string; r: string; c: string; rc: string }>`
    select table_name as t, constraint_name as k, referenced_table_name as r, column_name as c,
           referenced_column_name as rc
    from information_schema.key_column_usage
    where table_schema = database() and referenced_table_name is not null
    order by table_name, constraint_name, ordinal_position`.execute(database.db);
  return [...Map.groupBy(rows, (row) => `${row.t}\n${row.k}`).values()].map((group) => ({
    table: group[0]?.t ?? '',
    name: group[0]?.k ?? '',
    target: group[0]?.r ?? '',
    columns: group.map((row) => row.c),
    targetColumns: group.map((row) => row.rc),
  }));
}

async function columns(): Promise<Column[]> {
  const { rows } = await sql<{ t: string; c: string; d: string; l: string | null }>`
    select table_name as t, column_name as c, column_type as d, collation_name as l
    from information_schema.columns where table_schema = database()`.execute(database.db);
  return rows.map((row) => ({ table: row.t, name: row.c, type: row.d, collation: row.l }));
}

describe('the schema', () => {
  it('knows as tenant tables exactly those with the column tenant_id', async () => {
    const named = (await columns()).filter((column) => column.name === 'tenant_id').map(({ table }) => table);
    expect(named.sort()).toEqual([...tables].sort());
    expect(tables.size).toBeGreaterThan(40);
  });

  it('begins every primary and unique key of a tenant table with tenant_id', async () => {
    const faults = (await keys()).filter(
      ({ table, isUnique, columns: [first] }) => tables.has(table) && isUnique && first !== 'tenant_id',
    );
    expect(faults).toEqual([]);
    const primary = (await keys()).filter(({ table, name }) => name === 'PRIMARY' && tables.has(table));
    expect(primary).toHaveLength(tables.size);
  });

  it('begins every foreign key of a tenant table with tenant_id, and ends it in a tenant table', async () => {
    const all = await foreignKeys();
    const faults = all.filter(
      ({ table, target, columns: [first], targetColumns: [firstTarget] }) =>
        tables.has(table) !== tables.has(target) ||
        (tables.has(table) && (first !== 'tenant_id' || firstTarget !== 'tenant_id')),
    );
    expect(faults).toEqual([]);
    expect(all.length).toBeGreaterThan(25);
  });

  it('lets no foreign key point at the hot rows: buyers would die of deadlock', async () => {
    const hot = (await foreignKeys()).filter(({ target }) => ['stock_level', 'bin_stock'].includes(target));
    expect(hot).toEqual([]);
  });

  it('gives each reference inside a tenant a foreign key, except the ones with a reason', async () => {
    const keyed = new Set(
      (await foreignKeys()).flatMap(({ table, columns: [, ...rest] }) =>
        rest.map((column) => `${table}.${column}`),
      ),
    );
    const references = (await columns())
      .filter(
        ({ table, name, type }) =>
          tables.has(table) && name.endsWith('_id') && name !== 'tenant_id' && type === 'char(36)',
      )
      .map(({ table, name }) => `${table}.${name}`);
    const bare = references.filter((column) => !keyed.has(column));
    expect(bare.filter((column) => WITHOUT_KEY[column] === undefined)).toEqual([]);
    const stale = Object.keys(WITHOUT_KEY).filter((column) => !bare.includes(column));
    expect(stale).toEqual([]);
  });

  it('compares ids and codes byte by byte and people’s words as Koreans expect', async () => {
    const texts = (await columns()).filter(
      ({ collation, type, table }) =>
        collation !== null && type !== 'longtext' && table !== 'schema_migration',
    );
    const odd = texts.filter(
      ({ collation }) => !['utf8mb4_bin', 'utf8mb4_unicode_520_ci'].includes(collation ?? ''),
    );
    expect(odd).toEqual([]);
    const ids = texts.filter(
      ({ name, type, collation }) =>
        (type === 'char(36)' || /(?:^|_)(?:slug|sku|code|hash|token|key|kind|state)$/.test(name)) &&
        collation !== 'utf8mb4_bin',
    );
    expect(ids).toEqual([]);
    const words = texts.filter(
      ({ name, collation }) =>
        /(?:^|_)(?:name|label|title|description|note)$/.test(name) && collation !== 'utf8mb4_unicode_520_ci',
    );
    expect(words).toEqual([]);
  });
});

describe('the database itself', () => {
  const [own, foreign] = [tenantId(880_001), tenantId(880_002)];
  const now = new Date();
  const product = (tenant: number, id: string) => ({
    tenant_id: tenant,
    id,
    slug: `p-${id}`,
    name: '감자',
    brand: null,
    description: '',
    status: 'on-sale' as const,
    tax_kind: 'tax-free' as const,
    tags: '[]',
    badges: '[]',
    notice: '[]',
    attributes: '{}',
    price_won: 1_000,
    list_price_won: null,
    published_at: null,
    created_at: now,
    updated_at: now,
  });

  it('refuses a reference from one tenant to a row of another', async () => {
    const id = newId();
    await database.db.insertInto('product').values(product(foreign, id)).execute();
    const option = (tenant: number) =>
      database.db
        .insertInto('product_option')
        .values({ tenant_id: tenant, id: newId(), product_id: id, name: '무게', position: 0 })
        .execute();
    await expect(option(own)).rejects.toMatchObject({ errno: 1452 });
    await expect(option(foreign)).resolves.toHaveLength(1);
  });

  it('keeps a change to a row that one unit of work has loaded twice', async () => {
    const id = newId();
    await database.db.insertInto('product').values(product(own, id)).execute();
    await database.unitOfWork(own, async (em) => {
      const first = await em.findOneOrFail(Product, { tenantId: own, id });
      const again = await em.findOneOrFail(Product, { tenantId: own, id });
      expect(again).toBe(first);
      await em.find(Product, { tenantId: own });
      first.name = '햇감자';
    });
    const row = await database.db
      .selectFrom('product')
      .select('name')
      .where('tenant_id', '=', own)
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row.name).toBe('햇감자');
  });
});
