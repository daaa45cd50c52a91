import type { Db } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import type { CategoryMember, CategoryRow } from './category-tree.rules.ts';

/** All categories of a shop, in the order in which siblings are shown. */
export async function findCategories(db: Db, tenant: TenantId): Promise<CategoryRow[]> {
  const rows = await db
    .selectFrom('category')
    .select(['id', 'slug', 'name', 'parent_id', 'position'])
    .where('tenant_id', '=', tenant)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    name: row.name,
    parentId: row.parent_id,
    position: row.position,
  }));
}

/** Which products that are not archived lie directly in which category. */
export async function findCategoryMembers(db: Db, tenant: TenantId): Promise<CategoryMember[]> {
  const rows = await db
    .selectFrom('product_category as c')
    .innerJoin('product as p', (join) =>
      join.onRef('p.tenant_id', '=', 'c.tenant_id').onRef('p.id', '=', 'c.product_id'),
    )
    .where('c.tenant_id', '=', tenant)
    .where('p.status', '!=', 'archived')
    .select(['c.category_id', 'c.product_id'])
    .execute();
  return rows.map((row) => ({ categoryId: row.category_id, productId: row.product_id }));
}

/** How many products, archived ones too, lie in a category. */
export async function countProductsIn(db: Db, tenant: TenantId, categoryId: string): Promise<number> {
  const row = await db
    .selectFrom('product_category')
    .select((eb) => eb.fn.countAll<string>().as('products'))
    .where('tenant_id', '=', tenant)
    .where('category_id', '=', categoryId)
    .executeTakeFirstOrThrow();
  return Number(row.products);
}

/** The products that lie in a category, archived ones too. */
export async function findProductIdsIn(db: Db, tenant: TenantId, categoryId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('product_category')
    .select('product_id')
    .where('tenant_id', '=', tenant)
    .where('category_id', '=', categoryId)
    .execute();
  return rows.map((row) => row.product_id);
}
