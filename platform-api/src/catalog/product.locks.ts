import type { Db } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import type { ProductStatus } from './product.entity.ts';

/** A product that nobody else can change until the transaction ends. */
export interface LockedProduct {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly status: ProductStatus;
  /** As stored, not ISO 8601. */
  readonly publishedAt: string | null;
  readonly updatedAt: string;
}

/** Locks one product by its key, or undefined when the shop has none of this id. */
export async function lockProduct(tx: Db, tenant: TenantId, id: string): Promise<LockedProduct | undefined> {
  const row = await tx
    .selectFrom('product')
    .select(['id', 'slug', 'name', 'status', 'published_at', 'updated_at'])
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { slug, name, status } = row;
  return { id: row.id, slug, name, status, publishedAt: row.published_at, updatedAt: row.updated_at };
}

/** Locks the shop's whole category tree, so that two moves cannot make a loop together. */
export async function lockCategories(tx: Db, tenant: TenantId): Promise<void> {
  await tx
    .selectFrom('category')
    .select('id')
    .where('tenant_id', '=', tenant)
    .orderBy('id')
    .forUpdate()
    .execute();
}
