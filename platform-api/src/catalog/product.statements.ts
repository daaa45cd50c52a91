import { sql } from 'kysely';
import type { Db } from '../database/index.ts';
import { newId, type TenantId } from '../kernel/index.ts';
import { cardPrice } from './card.rules.ts';
import type { PlannedVariant } from './product-input.rules.ts';
import type { OptionRow } from './product-detail.queries.ts';
import type { ProductInput } from './product.admin.schemas.ts';

/** The columns of `product` that staff decide, and the card's price, which follows from the variants. */
export function productColumns(input: ProductInput) {
  const price = cardPrice(input.variants);
  return {
    slug: input.slug,
    name: input.name,
    brand: input.brand,
    description: input.description,
    status: input.status,
    tax_kind: input.taxKind,
    tags: JSON.stringify(input.tags),
    badges: JSON.stringify(input.badges),
    notice: JSON.stringify(input.notice),
    price_won: price.priceWon,
    list_price_won: price.listPriceWon,
    discount_percent: price.discountPercent,
  };
}

/** Makes the product's options exactly these. Ids that stay are written again. */
export async function replaceOptions(
  tx: Db,
  tenant: TenantId,
  productId: string,
  options: readonly OptionRow[],
): Promise<void> {
  const old = await tx
    .selectFrom('product_option')
    .select('id')
    .where('tenant_id', '=', tenant)
    .where('product_id', '=', productId)
    .execute();
  const oldIds = old.map((row) => row.id);
  if (oldIds.length > 0) {
    await tx
      .deleteFrom('product_option_value')
      .where('tenant_id', '=', tenant)
      .where('option_id', 'in', oldIds)
      .execute();
    await tx.deleteFrom('product_option').where('tenant_id', '=', tenant).where('id', 'in', oldIds).execute();
  }
  if (options.length === 0) return;
  const optionRows = options.map(({ id, name }, position) => ({
    tenant_id: tenant,
    id,
    product_id: productId,
    name,
    position,
  }));
  await tx.insertInto('product_option').values(optionRows).execute();
  const values = options.flatMap(({ id: optionId, values: own }) =>
    own.map(({ id, label }, position) => ({ tenant_id: tenant, id, option_id: optionId, label, position })),
  );
  await tx.insertInto('product_option_value').values(values).execute();
}

/** Writes the variants in their order and archives those that are gone; variants are never deleted, orders name them. */
export async function writeVariants(
  tx: Db,
  tenant: TenantId,
  productId: string,
  plan: { readonly variants: readonly PlannedVariant[]; readonly archivedIds: readonly string[] },
  now: Date,
): Promise<void> {
  const rows = plan.variants.map((variant, position) => ({
    variant,
    columns: variantColumns(variant, position, now),
  }));
  const kept = rows.filter(({ variant }) => !variant.isNew);
  if (plan.archivedIds.length > 0) {
    await tx
      .updateTable('variant')
      .set({ archived_at: now, updated_at: now })
      .where('tenant_id', '=', tenant)
      .where('id', 'in', plan.archivedIds)
      .execute();
  }
  if (kept.length > 1) {
    // Two variants may swap their SKUs in one save, so all SKUs step aside first.
    await tx
      .updateTable('variant')
      .set({ sku: sql<string>`concat('moving:', id)` })
      .where('tenant_id', '=', tenant)
      .where(
        'id',
        'in',
        kept.map(({ variant }) => variant.id),
      )
      .execute();
  }
  for (const { variant, columns } of kept) {
    await tx
      .updateTable('variant')
      .set(columns)
      .where('tenant_id', '=', tenant)
      .where('id', '=', variant.id)
      .execute();
  }
  const added = rows
    .filter(({ variant }) => variant.isNew)
    .map(({ variant, columns }) => ({
      tenant_id: tenant,
      id: variant.id,
      product_id: productId,
      created_at: now,
      ...columns,
    }));
  if (added.length > 0) await tx.insertInto('variant').values(added).execute();
}

function variantColumns({ input, optionLabel, optionValueIds }: PlannedVariant, position: number, now: Date) {
  return {
    sku: input.sku,
    option_label: optionLabel,
    option_value_ids: JSON.stringify(optionValueIds),
    price_won: input.priceWon,
    list_price_won: input.listPriceWon,
    weight_grams: input.weightGrams,
    storage: input.storage,
    tracked: input.tracked,
    position,
    archived_at: null,
    updated_at: now,
  };
}

/** Makes the product's pictures exactly these, in this order. */
export async function replaceImages(
  tx: Db,
  tenant: TenantId,
  productId: string,
  images: ProductInput['images'],
): Promise<void> {
  await tx
    .deleteFrom('product_image')
    .where('tenant_id', '=', tenant)
    .where('product_id', '=', productId)
    .execute();
  if (images.length === 0) return;
  const rows = images.map(({ id, alt }, position) => ({
    tenant_id: tenant,
    id: newId(),
    product_id: productId,
    asset_id: id,
    position,
    alt,
  }));
  await tx.insertInto('product_image').values(rows).execute();
}

/** Puts the product into exactly these categories. */
export async function replaceCategories(
  tx: Db,
  tenant: TenantId,
  productId: string,
  categoryIds: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('product_category')
    .where('tenant_id', '=', tenant)
    .where('product_id', '=', productId)
    .execute();
  if (categoryIds.length === 0) return;
  const rows = categoryIds.map((id) => ({ tenant_id: tenant, product_id: productId, category_id: id }));
  await tx.insertInto('product_category').values(rows).execute();
}
