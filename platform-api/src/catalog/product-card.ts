import { readJson, type Db, type JsonColumn } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { joinedImage } from '../media/index.ts';
import { meanRating } from './card.rules.ts';
import type { ProductCard } from './product.schemas.ts';
import type { TaxKind } from './product.entity.ts';

/** What a card is made of: columns of `product`, and those of its first picture. */
export interface CardRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly brand: string | null;
  readonly price_won: number;
  readonly list_price_won: number | null;
  readonly discount_percent: number;
  readonly sold_out: 0 | 1;
  readonly rating_sum: number;
  readonly rating_count: number;
  readonly tax_kind: TaxKind;
  readonly badges: JsonColumn<string[]>;
  readonly image_hash: string | null;
  readonly image_width: number | null;
  readonly image_height: number | null;
  readonly image_widths: string | null;
  readonly image_alt: string | null;
}

/** The part of every statement that answers cards: one row a product, its first picture joined. */
export function selectCards(db: Db, tenant: TenantId) {
  return db
    .selectFrom('product as p')
    .leftJoin('product_image as i', (join) =>
      join
        .onRef('i.tenant_id', '=', 'p.tenant_id')
        .onRef('i.product_id', '=', 'p.id')
        .on('i.position', '=', 0),
    )
    .leftJoin('media_asset as a', (join) =>
      join.onRef('a.tenant_id', '=', 'i.tenant_id').onRef('a.id', '=', 'i.asset_id'),
    )
    .where('p.tenant_id', '=', tenant)
    .select([
      'p.id',
      'p.slug',
      'p.name',
      'p.brand',
      'p.price_won',
      'p.list_price_won',
      'p.discount_percent',
      'p.sold_out',
      'p.rating_sum',
      'p.rating_count',
      'p.tax_kind',
      'p.badges',
      'a.content_hash as image_hash',
      'a.width as image_width',
      'a.height as image_height',
      'a.widths as image_widths',
      'i.alt as image_alt',
    ]);
}

/** A card as it leaves the API. */
export function cardView(tenant: TenantId, row: CardRow): ProductCard {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    brand: row.brand,
    image: joinedImage(tenant, {
      hash: row.image_hash,
      width: row.image_width,
      height: row.image_height,
      widths: row.image_widths,
      alt: row.image_alt,
    }),
    priceWon: row.price_won,
    listPriceWon: row.list_price_won,
    discountPercent: row.discount_percent > 0 ? row.discount_percent : null,
    soldOut: row.sold_out === 1,
    rating: meanRating(row.rating_sum, row.rating_count),
    reviewCount: row.rating_count,
    taxKind: row.tax_kind,
    badges: readJson(row.badges),
  };
}

/** Cards of products that are on sale, in the order of `ids`; the others are left out. One statement. */
export async function productCards(db: Db, tenant: TenantId, ids: readonly string[]): Promise<ProductCard[]> {
  if (ids.length === 0) return [];
  const rows = await selectCards(db, tenant)
    .where('p.id', 'in', ids)
    .where('p.status', '=', 'on-sale')
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : [cardView(tenant, row)];
  });
}

/**
 * The same as {@link productCards}, with the catalogue version that they belong to, 0 for a shop without one. One statement, so
 * that no change can come between the two.
 */
export async function productCardsWithVersion(
  db: Db,
  tenant: TenantId,
  ids: readonly string[],
): Promise<{ version: number; cards: ProductCard[] }> {
  if (ids.length === 0) return { version: await catalogueVersion(db, tenant), cards: [] };
  const rows = await selectCards(db, tenant)
    .select((eb) =>
      eb
        .selectFrom('catalogue_version as cv')
        .where('cv.tenant_id', '=', tenant)
        .select('cv.version')
        .as('catalogue_version'),
    )
    .where('p.id', 'in', ids)
    .where('p.status', '=', 'on-sale')
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const cards = ids.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : [cardView(tenant, row)];
  });
  // Without a row nothing tells the version: whoever asked has to ask again.
  return { version: rows.length === 0 ? -1 : (rows[0]?.catalogue_version ?? 0), cards };
}

/** Raised with every change of what lists show; 0 for a shop that has not changed anything yet. */
export async function catalogueVersion(db: Db, tenant: TenantId): Promise<number> {
  const row = await db
    .selectFrom('catalogue_version')
    .where('tenant_id', '=', tenant)
    .select('version')
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** Cards of products that are on sale, in the order of `slugs`; the others are left out. One statement. */
export async function productCardsBySlug(
  db: Db,
  tenant: TenantId,
  slugs: readonly string[],
): Promise<ProductCard[]> {
  if (slugs.length === 0) return [];
  const rows = await selectCards(db, tenant)
    .where('p.slug', 'in', slugs)
    .where('p.status', '=', 'on-sale')
    .execute();
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  return slugs.flatMap((slug) => {
    const row = bySlug.get(slug);
    return row === undefined ? [] : [cardView(tenant, row)];
  });
}
