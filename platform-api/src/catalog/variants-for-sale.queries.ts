import type { Db } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { joinedImage, type ImageView } from '../media/index.ts';
import type { TaxKind } from './product.entity.ts';
import type { StorageKind } from './variant.entity.ts';

/** What carts, orders and allocation need to know of a variant. Its stock is told by inventory. */
export interface VariantForSale {
  readonly id: string;
  readonly productId: string;
  readonly productSlug: string;
  readonly productName: string;
  readonly optionLabel: string;
  readonly sku: string;
  readonly priceWon: number;
  readonly listPriceWon: number | null;
  readonly taxKind: TaxKind;
  readonly storage: StorageKind;
  readonly weightGrams: number;
  /** False: always sellable, no stock is kept. */
  readonly tracked: boolean;
  /** False while the product is a draft or archived, and when the variant is archived. */
  readonly forSale: boolean;
  readonly imageAssetId: string | null;
  readonly image: ImageView | null;
}

/** The variants with these ids, in no particular order; ids that the shop does not have are left out. One statement. */
export async function variantsForSale(
  db: Db,
  tenant: TenantId,
  variantIds: readonly string[],
): Promise<VariantForSale[]> {
  if (variantIds.length === 0) return [];
  const rows = await db
    .selectFrom('variant as v')
    .innerJoin('product as p', (join) =>
      join.onRef('p.tenant_id', '=', 'v.tenant_id').onRef('p.id', '=', 'v.product_id'),
    )
    .leftJoin('product_image as i', (join) =>
      join
        .onRef('i.tenant_id', '=', 'p.tenant_id')
        .onRef('i.product_id', '=', 'p.id')
        .on('i.position', '=', 0),
    )
    .leftJoin('media_asset as a', (join) =>
      join.onRef('a.tenant_id', '=', 'i.tenant_id').onRef('a.id', '=', 'i.asset_id'),
    )
    .where('v.tenant_id', '=', tenant)
    .where('v.id', 'in', [...new Set(variantIds)])
    .select([
      'v.id',
      'v.product_id',
      'v.option_label',
      'v.sku',
      'v.price_won',
      'v.list_price_won',
      'v.storage',
      'v.weight_grams',
      'v.tracked',
      'v.archived_at',
      'p.slug',
      'p.name',
      'p.tax_kind',
      'p.status',
      'i.asset_id',
      'i.alt',
      'a.content_hash as hash',
      'a.width',
      'a.height',
      'a.widths',
    ])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    productId: row.product_id,
    productSlug: row.slug,
    productName: row.name,
    optionLabel: row.option_label,
    sku: row.sku,
    priceWon: row.price_won,
    listPriceWon: row.list_price_won,
    taxKind: row.tax_kind,
    storage: row.storage,
    weightGrams: row.weight_grams,
    tracked: row.tracked === 1,
    forSale: row.status === 'on-sale' && row.archived_at === null,
    imageAssetId: row.asset_id,
    image: joinedImage(tenant, row),
  }));
}
