import { sql } from 'kysely';
import { readJson, type Db } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { imageView, type ChosenImageView } from '../media/index.ts';
import { selectCards } from './product-card.ts';
import type { StorageKind } from './variant.entity.ts';

/** The product on sale at an address, with the ids of its categories. One statement. */
export async function findProductBySlug(db: Db, tenant: TenantId, slug: string) {
  const row = await selectCards(db, tenant)
    .select((eb) => [
      'p.description',
      'p.notice',
      eb
        .selectFrom('product_category as pc')
        .where('pc.tenant_id', '=', tenant)
        .whereRef('pc.product_id', '=', 'p.id')
        .select(sql<string | null>`group_concat(pc.category_id)`.as('ids'))
        .as('category_ids'),
    ])
    .where('p.slug', '=', slug)
    .where('p.status', '=', 'on-sale')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { ...row, notice: readJson(row.notice), categoryIds: row.category_ids?.split(',') ?? [] };
}

/** A product's pictures in their order. One statement. */
export async function findProductImages(
  db: Db,
  tenant: TenantId,
  productId: string,
): Promise<ChosenImageView[]> {
  const rows = await db
    .selectFrom('product_image as i')
    .innerJoin('media_asset as a', (join) =>
      join.onRef('a.tenant_id', '=', 'i.tenant_id').onRef('a.id', '=', 'i.asset_id'),
    )
    .where('i.tenant_id', '=', tenant)
    .where('i.product_id', '=', productId)
    .select(['a.id', 'a.content_hash', 'a.width', 'a.height', 'a.widths', 'i.alt'])
    .orderBy('i.position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    ...imageView(
      tenant,
      { contentHash: row.content_hash, width: row.width, height: row.height, widths: row.widths },
      row.alt,
    ),
  }));
}

/** One axis of choice with its values. */
export interface OptionRow {
  readonly id: string;
  readonly name: string;
  readonly values: { id: string; label: string }[];
}

/** A product's options with their values, both in their order. One statement. */
export async function findProductOptions(db: Db, tenant: TenantId, productId: string): Promise<OptionRow[]> {
  const rows = await db
    .selectFrom('product_option as o')
    .innerJoin('product_option_value as v', (join) =>
      join.onRef('v.tenant_id', '=', 'o.tenant_id').onRef('v.option_id', '=', 'o.id'),
    )
    .where('o.tenant_id', '=', tenant)
    .where('o.product_id', '=', productId)
    .select(['o.id', 'o.name', 'v.id as value_id', 'v.label'])
    .orderBy('o.position')
    .orderBy('v.position')
    .execute();
  const options = new Map<string, OptionRow>();
  for (const row of rows) {
    const option = options.get(row.id) ?? { id: row.id, name: row.name, values: [] };
    option.values.push({ id: row.value_id, label: row.label });
    options.set(row.id, option);
  }
  return [...options.values()];
}

/** A variant that can be sold. */
export interface VariantRow {
  readonly id: string;
  readonly sku: string;
  readonly optionLabel: string;
  readonly optionValueIds: string[];
  readonly priceWon: number;
  readonly listPriceWon: number | null;
  readonly weightGrams: number;
  readonly storage: StorageKind;
  readonly tracked: boolean;
}

/** A product's variants that are not archived, in their order. One statement. */
export async function findVariants(db: Db, tenant: TenantId, productId: string): Promise<VariantRow[]> {
  const rows = await db
    .selectFrom('variant')
    .select([
      'id',
      'sku',
      'option_label',
      'option_value_ids',
      'price_won',
      'list_price_won',
      'weight_grams',
      'storage',
      'tracked',
    ])
    .where('tenant_id', '=', tenant)
    .where('product_id', '=', productId)
    .where('archived_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    sku: row.sku,
    optionLabel: row.option_label,
    optionValueIds: readJson(row.option_value_ids),
    priceWon: row.price_won,
    listPriceWon: row.list_price_won,
    weightGrams: row.weight_grams,
    storage: row.storage,
    tracked: row.tracked === 1,
  }));
}
