import type { Db } from '../database/index.ts';
import { httpErrors } from '../http/index.ts';
import type { FieldError, TenantId } from '../kernel/index.ts';
import { findAssets } from '../media/index.ts';
import { catalogErrors } from './catalog.errors.ts';
import { findCategories } from './category.queries.ts';
import { findProductForStaff } from './product.admin.queries.ts';
import type { ProductForStaff, ProductInput } from './product.admin.schemas.ts';
import { lockProduct, type LockedProduct } from './product.locks.ts';

/** @throws catalog.product-not-found */
export async function presentProduct(db: Db, tenant: TenantId, id: string): Promise<ProductForStaff> {
  const product = await findProductForStaff(db, tenant, id);
  if (product === undefined) throw catalogErrors.productNotFound();
  return product;
}

/** @throws catalog.product-not-found */
export async function lockedProduct(tx: Db, tenant: TenantId, id: string): Promise<LockedProduct> {
  const product = await lockProduct(tx, tenant, id);
  if (product === undefined) throw catalogErrors.productNotFound();
  return product;
}

/** @throws request.invalid with the fields, when there are any */
export function refuse(faults: readonly FieldError[]): void {
  if (faults.length > 0) throw httpErrors.invalid({}, faults);
}

/** Pictures and categories must be the shop's own; those of others answer like ones that do not exist. @throws request.invalid */
export async function refuseForeignParts(tx: Db, tenant: TenantId, input: ProductInput): Promise<void> {
  const pictures = await findAssets(
    tx,
    tenant,
    input.images.map((image) => image.id),
  );
  const categories = new Set((await findCategories(tx, tenant)).map((category) => category.id));
  refuse([
    ...input.images.flatMap(({ id }, index) =>
      pictures.has(id) ? [] : [{ path: `images.${index}.id`, message: 'is not a picture of this shop' }],
    ),
    ...input.categoryIds.flatMap((id, index) =>
      categories.has(id) ? [] : [{ path: `categoryIds.${index}`, message: 'is not a category of this shop' }],
    ),
  ]);
}
