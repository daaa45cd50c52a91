import { createHash } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { Tables } from '../../src/database/index.ts';
import type { TenantId } from '../../src/kernel/index.ts';
import { chance, idOf, leafSlug, madeProduct, type MadeProduct, type MadeVariant } from './goods.ts';

/** More than any run can sell. */
const ON_HAND = 1_000_000;
const VARIANTS_MAX = 8;
const PICTURES_MAX = 4;
const REVIEWS_MAX = 8;
const MADE_AT = new Date(Date.UTC(2026, 0, 5));

/** Where goods of a shop belong: category ids by slug, and its warehouses with the bin for what has no place. */
export interface ShopPlaces {
  readonly categories: ReadonlyMap<string, string>;
  readonly warehouses: readonly { readonly id: string; readonly binId: string }[];
}

type Row<T extends keyof Tables> = Insertable<Tables[T]>;

/** The rows of some products, by table. */
export interface ProductRows {
  product: Row<'product'>[];
  productCategory: Row<'product_category'>[];
  mediaAsset: Row<'media_asset'>[];
  productImage: Row<'product_image'>[];
  productOption: Row<'product_option'>[];
  productOptionValue: Row<'product_option_value'>[];
  variant: Row<'variant'>[];
  lot: Row<'lot'>[];
  stockLevel: Row<'stock_level'>[];
  stockMovement: Row<'stock_movement'>[];
  binStock: Row<'bin_stock'>[];
  review: Row<'review'>[];
}

/** All rows of the products with the given numbers. The books add up: movements, bins and levels say the same. */
export function productRows(
  tenant: TenantId,
  shop: number,
  numbers: readonly number[],
  places: ShopPlaces,
): ProductRows {
  const rows: ProductRows = {
    product: [],
    productCategory: [],
    mediaAsset: [],
    productImage: [],
    productOption: [],
    productOptionValue: [],
    variant: [],
    lot: [],
    stockLevel: [],
    stockMovement: [],
    binStock: [],
    review: [],
  };
  for (const number of numbers) {
    const made = madeProduct(number);
    const at = { tenant, shop, number, id: idOf('product', shop, number) };
    addCard(rows, at, made);
    addCategories(rows, at, made, places);
    addPictures(rows, at, made);
    const valueIds = addOption(rows, at, made);
    for (const [index, variant] of made.variants.entries()) {
      const id = idOf('variant', shop, number * VARIANTS_MAX + index);
      addVariant(rows, at, { id, index, variant, valueId: valueIds[index] ?? null });
      addStock(rows, at, { variantId: id, index, quantity: made.isSoldOut ? 0 : ON_HAND, places });
    }
    addReviews(rows, at, made);
  }
  return rows;
}

interface At {
  readonly tenant: TenantId;
  readonly shop: number;
  readonly number: number;
  readonly id: string;
}

function addCard(rows: ProductRows, { tenant, number, id }: At, made: MadeProduct): void {
  const first = made.variants[0] ?? { priceWon: 0, listPriceWon: null };
  rows.product.push({
    tenant_id: tenant,
    id,
    slug: made.slug,
    name: made.name,
    brand: made.brand,
    description: made.description,
    status: 'on-sale',
    tax_kind: made.isTaxFree ? 'tax-free' : 'taxable',
    tags: JSON.stringify(made.tags),
    badges: JSON.stringify(made.badges),
    notice: JSON.stringify([
      { label: '원산지', value: '국내산' },
      { label: '보관 방법', value: '서늘하고 그늘진 곳' },
    ]),
    attributes: '{}',
    price_won: first.priceWon,
    list_price_won: first.listPriceWon,
    discount_percent:
      first.listPriceWon === null
        ? 0
        : Math.floor(((first.listPriceWon - first.priceWon) * 100) / first.listPriceWon),
    sold_out: made.isSoldOut,
    rating_sum: made.ratings.reduce((sum, stars) => sum + stars, 0),
    rating_count: made.ratings.length,
    popularity: made.popularity,
    search_version: number + 1,
    published_at: made.publishedAt,
    created_at: MADE_AT,
    updated_at: MADE_AT,
  });
}

function addCategories(rows: ProductRows, { tenant, id }: At, made: MadeProduct, places: ShopPlaces): void {
  for (const [branch, leaf] of made.leaves) {
    const categoryId = places.categories.get(leafSlug(branch, leaf));
    if (categoryId !== undefined)
      rows.productCategory.push({ tenant_id: tenant, category_id: categoryId, product_id: id });
  }
}

function addPictures(rows: ProductRows, { tenant, shop, number, id }: At, made: MadeProduct): void {
  for (let position = 0; position < made.pictures; position += 1) {
    const assetId = idOf('asset', shop, number * PICTURES_MAX + position);
    rows.mediaAsset.push({
      tenant_id: tenant,
      id: assetId,
      content_hash: createHash('sha256').update(assetId).digest('hex'),
      width: 1_200,
      height: 1_200,
      bytes: 80_000,
      widths: '400,800,1200',
      created_at: MADE_AT,
    });
    rows.productImage.push({
      tenant_id: tenant,
      id: idOf('image', shop, number * PICTURES_MAX + position),
      product_id: id,
      asset_id: assetId,
      position,
      alt: made.name,
    });
  }
}

/** @returns the ids of the option's values, one for each variant; none for a product without options. */
function addOption(rows: ProductRows, { tenant, shop, number, id }: At, made: MadeProduct): string[] {
  if (made.variants.length < 2) return [];
  const optionId = idOf('option', shop, number);
  rows.productOption.push({ tenant_id: tenant, id: optionId, product_id: id, name: '크기', position: 0 });
  return made.variants.map(({ label }, position) => {
    const valueId = idOf('value', shop, number * VARIANTS_MAX + position);
    rows.productOptionValue.push({ tenant_id: tenant, id: valueId, option_id: optionId, label, position });
    return valueId;
  });
}

function addVariant(
  rows: ProductRows,
  { tenant, shop, number, id }: At,
  given: { id: string; index: number; variant: MadeVariant; valueId: string | null },
): void {
  const serial = number * VARIANTS_MAX + given.index;
  rows.variant.push({
    tenant_id: tenant,
    id: given.id,
    product_id: id,
    sku: `BENCH-${serial}`,
    option_label: given.variant.label,
    option_value_ids: JSON.stringify(given.valueId === null ? [] : [given.valueId]),
    price_won: given.variant.priceWon,
    list_price_won: given.variant.listPriceWon,
    weight_grams: 1_000,
    storage: 'normal',
    tracked: true,
    position: given.index,
    archived_at: null,
    created_at: MADE_AT,
    updated_at: MADE_AT,
  });
  rows.lot.push({
    tenant_id: tenant,
    id: idOf('lot', shop, serial),
    variant_id: given.id,
    code: 'none',
    produced_on: null,
    expires_on: null,
    status: 'usable',
    created_at: MADE_AT,
  });
}

function addStock(
  rows: ProductRows,
  { tenant, shop, number }: At,
  given: { variantId: string; index: number; quantity: number; places: ShopPlaces },
): void {
  const { variantId, index, quantity, places } = given;
  const serial = number * VARIANTS_MAX + index;
  const lotId = idOf('lot', shop, serial);
  for (const [place, warehouse] of places.warehouses.entries()) {
    rows.stockLevel.push({
      tenant_id: tenant,
      variant_id: variantId,
      warehouse_id: warehouse.id,
      on_hand: quantity,
      updated_at: MADE_AT,
    });
    if (quantity === 0) continue;
    rows.stockMovement.push({
      tenant_id: tenant,
      id: idOf('movement', shop, serial * places.warehouses.length + place),
      variant_id: variantId,
      warehouse_id: warehouse.id,
      bin_id: warehouse.binId,
      lot_id: lotId,
      kind: 'received',
      delta: quantity,
      cause: 'bench',
      note: null,
      actor: 'system:bench',
      idempotency_key: `bench:${variantId}:${place}`,
      reverses_id: null,
      at: MADE_AT,
    });
    rows.binStock.push({
      tenant_id: tenant,
      bin_id: warehouse.binId,
      variant_id: variantId,
      lot_id: lotId,
      quantity,
    });
  }
}

function addReviews(rows: ProductRows, { tenant, shop, number, id }: At, made: MadeProduct): void {
  for (const [index, rating] of made.ratings.entries()) {
    rows.review.push({
      tenant_id: tenant,
      id: idOf('review', shop, number * REVIEWS_MAX + index),
      product_id: id,
      order_line_id: null,
      customer_id: null,
      author_masked: '김*정',
      rating,
      body: '잘 받았어요. 포장이 꼼꼼해요.',
      option_label: made.variants[0]?.label ?? '',
      created_at: new Date(MADE_AT.getTime() + chance(200, 'day', number, index) * 86_400_000),
      hidden_at: null,
      hidden_why: null,
    });
  }
}
