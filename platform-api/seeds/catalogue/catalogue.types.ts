import type { PictureSpec } from './pictures/picture.types.ts';

export type { PictureSpec } from './pictures/picture.types.ts';

export type TaxKind = 'taxable' | 'tax-free';
export type StorageKind = '상온' | '냉장' | '냉동';

/** Everything a demo shop is born with: its legal face, its buildings, its goods and its front page. */
export interface CatalogueShop {
  slug: string;
  name: string;
  tagline: string;
  theme: { key: 'harvest' | 'studio'; accent: string; logoText: string };
  legal: CatalogueLegal;
  shipping: { feeWon: number; freeFromWon: number };
  warehouses: CatalogueWarehouse[];
  categories: CatalogueCategory[];
  products: CatalogueProduct[];
  sections: CatalogueSection[];
  policies: { terms: string[]; privacy: string[]; delivery: string[]; returns: string[] };
}

/** What the law wants in the footer of a shop. */
export interface CatalogueLegal {
  companyName: string;
  representative: string;
  address: string;
  phone: string;
  email: string;
  businessNumber: string;
  mailOrderNumber: string;
  privacyOfficer: string;
  hosting: string;
}

export interface CatalogueWarehouse {
  code: string;
  name: string;
  zoneCode: string;
  roadAddress: string;
  detail: string;
  latitude: number;
  longitude: number;
  phone: string;
  /** Orders placed before this hour (Seoul time) leave the same day. */
  cutOffTime: string;
  zones: CatalogueZone[];
}

/** An area of a warehouse: `racks` racks, each `levels` high with `bins` places per level. */
export interface CatalogueZone {
  code: string;
  name: string;
  storage: StorageKind;
  racks: number;
  levels: number;
  bins: number;
}

/** A branch of the two-level tree; only leaves carry products. */
export interface CatalogueCategory {
  slug: string;
  name: string;
  children: { slug: string; name: string }[];
}

export interface CatalogueProduct {
  slug: string;
  name: string;
  brand: string;
  /** Leaf category slugs; the first one is the main one. */
  categories: string[];
  paragraphs: string[];
  /** Axes in the order in which variants list their values; empty for a product with one variant. */
  options: { name: string; values: string[] }[];
  variants: CatalogueVariant[];
  taxKind: TaxKind;
  storage: StorageKind;
  tags: string[];
  badges: string[];
  /** Higher sells better; orders the "best" lists before there are any sales. */
  popularity: number;
  /** 상품정보제공고시 in the order the rule lists it. */
  notice: { label: string; value: string }[];
  pictures: PictureSpec[];
  reviews: CatalogueReview[];
}

export interface CatalogueVariant {
  sku: string;
  /** One label per option axis of the product. */
  optionValues: string[];
  priceWon: number;
  listPriceWon: number | null;
  weightGrams: number;
  /** One entry per warehouse that holds it; empty when sold out. */
  stock: CatalogueStock[];
}

export interface CatalogueStock {
  warehouse: string;
  onHand: number;
  /** Fresh goods only; the quantities sum to onHand. */
  lots: CatalogueLot[];
}

/** Days are counted from the day of seeding, so the demo never goes stale. */
export interface CatalogueLot {
  code: string;
  quantity: number;
  harvestedDaysAgo: number;
  bestBeforeInDays: number;
}

export interface CatalogueReview {
  author: string;
  rating: 1 | 2 | 3 | 4 | 5;
  body: string;
  daysAgo: number;
}

/** A piece of the front page. */
export type CatalogueSection =
  | {
      type: 'hero';
      eyebrow: string;
      title: string;
      body: string;
      linkLabel: string;
      linkTo: string;
      picture: PictureSpec;
    }
  | { type: 'shelf'; title: string; subtitle: string; productSlugs: string[] }
  | { type: 'categories'; title: string; tiles: { categorySlug: string; picture: PictureSpec }[] }
  | { type: 'banner'; title: string; body: string; linkLabel: string; linkTo: string; picture: PictureSpec }
  | { type: 'new'; title: string }
  | { type: 'best'; title: string };
