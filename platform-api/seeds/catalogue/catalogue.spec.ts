import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { CatalogueProduct, CatalogueShop, PictureSpec } from './catalogue.types.ts';
import { farm } from './farm.ts';
import { haru } from './haru.ts';
import { emojiAsset } from './pictures.ts';

const shops: CatalogueShop[] = [farm, haru];
const everyProduct = shops.flatMap(({ products }) => products);

describe.each(shops)('the catalogue of $slug', (shop) => {
  const variants = shop.products.flatMap((product) => product.variants);
  const leaves = shop.categories.flatMap(({ children }) => children.map(({ slug }) => slug));
  const slugs = shop.products.map(({ slug }) => slug);

  it('has 44 to 50 products in a tree whose every leaf is used', () => {
    expect(shop.products.length).toBeGreaterThanOrEqual(44);
    expect(shop.products.length).toBeLessThanOrEqual(50);
    const used = new Set(shop.products.flatMap(({ categories }) => categories));
    expect([...used].sort()).toEqual([...leaves].sort());
    expect(repeated([...leaves, ...shop.categories.map(({ slug }) => slug)])).toEqual([]);
  });

  it('gives every product and variant a name of its own', () => {
    expect(repeated(slugs)).toEqual([]);
    expect(repeated(shop.products.map(({ name }) => name))).toEqual([]);
    expect(slugs.filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([]);
    for (const { name } of shop.products)
      expect([name, name.length >= 8 && name.length <= 30]).toEqual([name, true]);
  });

  it('sells at positive prices, and what is reduced was dearer by 10 to 30 percent', () => {
    for (const { sku, priceWon, listPriceWon, weightGrams } of variants) {
      expect([sku, priceWon > 0 && priceWon % 100 === 0 && weightGrams > 0]).toEqual([sku, true]);
      if (listPriceWon === null) continue;
      const rate = 1 - priceWon / listPriceWon;
      expect([sku, rate >= 0.09 && rate <= 0.31]).toEqual([sku, true]);
    }
  });

  it('names each option axis in every variant, and no combination twice', () => {
    for (const product of shop.products) {
      const combinations = product.variants.map(({ optionValues }) => optionValues);
      for (const labels of combinations) {
        expect([product.slug, labels.length]).toEqual([product.slug, product.options.length]);
        labels.forEach((label, axis) => expect(product.options[axis]?.values).toContain(label));
      }
      expect(repeated(combinations.map((labels) => labels.join('/')))).toEqual([]);
    }
  });

  it('spreads stock: some in several warehouses, some in one, one product and a few variants sold out', () => {
    const codes = shop.warehouses.map(({ code }) => code);
    for (const { stock } of variants) {
      for (const { warehouse, onHand } of stock) {
        expect(codes).toContain(warehouse);
        expect(onHand).toBeGreaterThan(0);
      }
    }
    expect(shop.products.filter(isSoldOut)).toHaveLength(1);
    expect(variants.filter(({ stock }) => stock.length === 0).length).toBeGreaterThanOrEqual(2);
    expect(variants.filter(({ stock }) => stock.length === 1).length).toBeGreaterThanOrEqual(10);
    expect(variants.filter(({ stock }) => stock.length >= 2).length).toBeGreaterThanOrEqual(20);
    for (const code of codes) {
      expect(variants.some(({ stock }) => stock.some(({ warehouse }) => warehouse === code))).toBe(true);
    }
  });

  it('keeps lots that add up to what is on hand and are still good', () => {
    const stocks = variants.flatMap(({ stock }) => stock).filter(({ lots }) => lots.length > 0);
    for (const { onHand, lots } of stocks) {
      expect(lots.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(onHand);
      for (const { quantity, bestBeforeInDays } of lots) {
        expect(quantity).toBeGreaterThan(0);
        expect(bestBeforeInDays).toBeGreaterThan(0);
      }
    }
    expect(repeated(stocks.flatMap(({ lots }) => lots.map(({ code }) => code)))).toEqual([]);
  });

  it('stores chilled and frozen goods only where there is a zone for them', () => {
    for (const product of shop.products) {
      for (const { warehouse } of product.variants.flatMap(({ stock }) => stock)) {
        const zones = shop.warehouses.find(({ code }) => code === warehouse)?.zones ?? [];
        expect(zones.map(({ storage }) => storage)).toContain(product.storage);
      }
    }
  });

  it('leads every link and shelf of the home page to something that exists', () => {
    const categorySlugs = [...leaves, ...shop.categories.map(({ slug }) => slug)];
    const links = new Set([
      ...slugs.map((slug) => `/products/${slug}`),
      ...categorySlugs.map((slug) => `/categories/${slug}`),
    ]);
    for (const section of shop.sections) {
      if (section.type === 'shelf')
        expect(section.productSlugs.filter((slug) => !slugs.includes(slug))).toEqual([]);
      if (section.type === 'categories') {
        expect(section.tiles.filter(({ categorySlug }) => !leaves.includes(categorySlug))).toEqual([]);
      }
      if (section.type === 'hero' || section.type === 'banner') expect([...links]).toContain(section.linkTo);
    }
  });

  it('draws from objects that exist, two or three pictures for a product, each under its own key', () => {
    const specs = picturesOf(shop);
    for (const { key, cast, alt } of specs) {
      expect([key, alt.length > 0 && cast.length > 0]).toEqual([key, true]);
      for (const { emoji } of cast) expect([emoji, existsSync(emojiAsset(emoji))]).toEqual([emoji, true]);
    }
    for (const { slug, pictures } of shop.products) {
      expect([slug, pictures.length >= 2 && pictures.length <= 3]).toEqual([slug, true]);
    }
    expect(repeated(specs.map(({ key }) => key))).toEqual([]);
  });

  it('fills the required product information, and lets about half of the products be reviewed', () => {
    for (const { slug, notice } of shop.products) {
      expect([slug, notice.length >= 8]).toEqual([slug, true]);
      expect([slug, notice.filter(({ label, value }) => !label.trim() || !value.trim())]).toEqual([slug, []]);
    }
    const reviewed = shop.products.filter(({ reviews }) => reviews.length > 0);
    expect(reviewed.length / shop.products.length).toBeGreaterThan(0.4);
    for (const { slug, reviews } of reviewed) {
      expect([slug, reviews.length >= 3 && reviews.length <= 12]).toEqual([slug, true]);
      for (const { author } of reviews) expect(author).toMatch(/^[가-힣]\*[가-힣]$/);
    }
  });

  it('has a business number whose check digit is right', () => {
    expect(shop.legal.businessNumber).toMatch(/^\d{3}-\d{2}-\d{5}$/);
    expect(checkDigit(shop.legal.businessNumber)).toBe(Number(shop.legal.businessNumber.at(-1)));
  });
});

describe('both catalogues', () => {
  it('taxes cooked food and everything of haru, never raw produce', () => {
    const taxed = farm.products.filter(({ taxKind }) => taxKind === 'taxable');
    expect(taxed.every(({ categories }) => categories.includes('snacks-frozen'))).toBe(true);
    expect(taxed).toHaveLength(
      farm.products.filter(({ categories }) => categories.includes('snacks-frozen')).length,
    );
    expect(haru.products.every(({ taxKind }) => taxKind === 'taxable')).toBe(true);
  });

  it('uses a SKU, a paragraph and a review only once', () => {
    const paragraphs = everyProduct.flatMap((product) => product.paragraphs);
    expect(repeated(everyProduct.flatMap(({ variants }) => variants.map(({ sku }) => sku)))).toEqual([]);
    expect(repeated(paragraphs)).toEqual([]);
    expect(repeated(everyProduct.flatMap(({ reviews }) => reviews.map(({ body }) => body)))).toEqual([]);
    for (const { slug, paragraphs: own } of everyProduct) {
      expect([slug, own.length >= 3 && own.length <= 5]).toEqual([slug, true]);
    }
  });
});

function isSoldOut({ variants }: CatalogueProduct): boolean {
  return variants.every(({ stock }) => stock.length === 0);
}

function picturesOf({ products, sections }: CatalogueShop): PictureSpec[] {
  const home = sections.flatMap((section) => {
    if (section.type === 'categories') return section.tiles.map(({ picture }) => picture);
    return section.type === 'hero' || section.type === 'banner' ? [section.picture] : [];
  });
  return [...products.flatMap(({ pictures }) => pictures), ...home];
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** The rule of the tax office: nine weighted digits, the ninth also contributing its carried tens. */
function checkDigit(businessNumber: string): number {
  const digits = businessNumber.replaceAll('-', '').split('').map(Number);
  const weights = [1, 3, 7, 1, 3, 7, 1, 3, 5];
  const sum = weights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0);
  return (10 - ((sum + Math.floor(((digits[8] ?? 0) * 5) / 10)) % 10)) % 10;
}
