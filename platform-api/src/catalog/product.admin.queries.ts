import { isoInstant, readJson, type Db } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { findProductImages, findProductOptions, findVariants } from './product-detail.queries.ts';
import type { ProductForStaff } from './product.admin.schemas.ts';
import type { StoredVariant } from './product-input.rules.ts';

/** A product as staff edit it, or undefined. Five statements. */
export async function findProductForStaff(
  db: Db,
  tenant: TenantId,
  id: string,
): Promise<ProductForStaff | undefined> {
  const row = await db
    .selectFrom('product')
    .select(['id', 'slug', 'name', 'brand', 'description', 'status', 'tax_kind', 'tags', 'badges', 'notice'])
    .select(['created_at', 'updated_at'])
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const categories = await db
    .selectFrom('product_category')
    .select('category_id')
    .where('tenant_id', '=', tenant)
    .where('product_id', '=', id)
    .orderBy('category_id')
    .execute();
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    brand: row.brand,
    description: row.description,
    status: row.status,
    taxKind: row.tax_kind,
    tags: readJson(row.tags),
    badges: readJson(row.badges),
    notice: readJson(row.notice),
    categoryIds: categories.map((category) => category.category_id),
    options: await findProductOptions(db, tenant, id),
    variants: await findVariants(db, tenant, id),
    images: await findProductImages(db, tenant, id),
    createdAt: isoInstant(row.created_at),
    updatedAt: isoInstant(row.updated_at),
  };
}

/** All variants of a product, archived ones too. */
export async function findStoredVariants(
  db: Db,
  tenant: TenantId,
  productId: string,
): Promise<StoredVariant[]> {
  const rows = await db
    .selectFrom('variant')
    .select(['id', 'sku', 'archived_at'])
    .where('tenant_id', '=', tenant)
    .where('product_id', '=', productId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.id, sku: row.sku, archived: row.archived_at !== null }));
}

/** The live variants of several products. One statement. */
export async function findVariantIds(
  db: Db,
  tenant: TenantId,
  productIds: readonly string[],
): Promise<{ id: string; productId: string; tracked: boolean }[]> {
  if (productIds.length === 0) return [];
  const rows = await db
    .selectFrom('variant')
    .select(['id', 'product_id', 'tracked'])
    .where('tenant_id', '=', tenant)
    .where('product_id', 'in', productIds)
    .where('archived_at', 'is', null)
    .execute();
  return rows.map((row) => ({ id: row.id, productId: row.product_id, tracked: row.tracked === 1 }));
}
