import type {
  CatalogueLot,
  CatalogueProduct,
  CatalogueReview,
  CatalogueStock,
  CatalogueVariant,
  PictureSpec,
} from './catalogue.types.ts';
import type { Actor, BackdropName, LayoutName, PropName } from './pictures/picture.types.ts';

/** One variant on one line: option labels, SKU, price, list price, grams, pieces per warehouse. */
export type VariantRow = readonly [
  labels: string | readonly string[] | null,
  sku: string,
  priceWon: number,
  listPriceWon: number | null,
  grams: number,
  stock: Readonly<Record<string, number>>,
];

/** One picture on one line. */
export type Shot = readonly [BackdropName, LayoutName, readonly Actor[], PropName?];

export type ReviewRow = readonly [
  author: string,
  rating: CatalogueReview['rating'],
  body: string,
  daysAgo: number,
];

export interface Harvest {
  daysAgo: number;
  keepsDays: number;
}

/** What the drafts of both shops have in common; a shop's own draft adds what its notice table needs. */
export interface ProductDraft extends Pick<
  CatalogueProduct,
  'slug' | 'name' | 'brand' | 'categories' | 'paragraphs' | 'tags' | 'badges' | 'popularity'
> {
  rows: readonly VariantRow[];
  alt: string;
  shots: readonly Shot[];
  reviews?: readonly ReviewRow[];
}

export function picturesOf({ slug, alt, shots }: ProductDraft): PictureSpec[] {
  const views = ['', ' 가까이 본 모습', ' 다른 구성'];
  return shots.map(([backdrop, layout, cast, prop], index) => ({
    key: `${slug}-${index + 1}`,
    alt: `${alt}${views[index] ?? ''}`,
    format: 'square',
    backdrop,
    layout,
    cast: [...cast],
    ...(prop ? { prop } : {}),
  }));
}

export function reviewsOf({ reviews = [] }: ProductDraft): CatalogueReview[] {
  return reviews.map(([author, rating, body, daysAgo]) => ({ author, rating, body, daysAgo }));
}

export function variantsOf({ rows }: ProductDraft, harvest?: Harvest): CatalogueVariant[] {
  return rows.map(([labels, sku, priceWon, listPriceWon, weightGrams, stock]) => ({
    sku,
    optionValues: labels === null ? [] : typeof labels === 'string' ? [labels] : [...labels],
    priceWon,
    listPriceWon,
    weightGrams,
    stock: Object.entries(stock).map(([warehouse, onHand]) => stockOf(sku, warehouse, onHand, harvest)),
  }));
}

/** The distinct labels of each axis in the order in which the rows first name them. */
export function optionsOf(axes: readonly string[], { rows }: ProductDraft): CatalogueProduct['options'] {
  return axes.map((name, axis) => ({
    name,
    values: [
      ...new Set(
        rows.flatMap(([labels]) => {
          const value = typeof labels === 'string' ? labels : labels?.[axis];
          return value === undefined ? [] : [value];
        }),
      ),
    ],
  }));
}

/** Fresh goods come in two harvests, the older the smaller, so that first-expired-first-out has something to do. */
function stockOf(sku: string, warehouse: string, onHand: number, harvest?: Harvest): CatalogueStock {
  if (!harvest) return { warehouse, onHand, lots: [] };
  const older = onHand >= 20 ? Math.round(onHand * 0.35) : 0;
  const lot = (quantity: number, age: number): CatalogueLot => ({
    code: `${sku}-${warehouse}-${age === harvest.daysAgo ? 'B' : 'A'}`,
    quantity,
    harvestedDaysAgo: age,
    bestBeforeInDays: harvest.keepsDays - age,
  });
  const fresh = lot(onHand - older, harvest.daysAgo);
  const gap = Math.max(1, Math.round(harvest.keepsDays / 7));
  return { warehouse, onHand, lots: older > 0 ? [lot(older, harvest.daysAgo + gap), fresh] : [fresh] };
}
