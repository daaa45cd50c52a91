import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { StockViews, setSoldOut, type ProductForStaff, type ProductInput } from '../src/catalog/index.ts';
import { Database } from '../src/database/index.ts';
import { inTenant, newId } from '../src/kernel/index.ts';
import { ApiClient, startApi, type Answer } from './harness/index.ts';
import { MISSING_ID, addProduct, ownerOf, productInput, unique, variantInput } from './harness/shop-owner.ts';
import { PORTAL_HOST, addShop, type TestShop } from './harness/shoppers.ts';
interface Card {
  readonly id: string;
  readonly slug: string;
  readonly priceWon: number;
  readonly listPriceWon: number | null;
  readonly discountPercent: number | null;
  readonly soldOut: boolean;
  readonly image: {
    readonly url: string;
    readonly srcset: string;
    readonly width: number;
    readonly height: number;
  } | null;
}
interface CardPage {
  readonly items: Card[];
  readonly nextCursor: string | null;
  readonly total: number;
}
interface Changed {
  readonly id: string;
}

let app: NestFastifyApplication;
let shop: TestShop;
let otherShop: TestShop;
let staff: ApiClient;
let foreignStaff: ApiClient;

beforeAll(async () => {
  app = await startApi();
  shop = await addShop(app);
  otherShop = await addShop(app);
  staff = await ownerOf(app, shop);
  foreignStaff = await ownerOf(app, otherShop);
});
afterAll(async () => {
  await app.close();
});

const shopper = (at = shop): ApiClient => new ApiClient(app, at.host);

/** What must not differ between a foreign row and a missing one. */
const shape = ({ status, body }: Answer<{ code: string; detail: string }>): unknown => [
  status,
  body.code,
  body.detail,
];

/** The ids of the products that staff find. */
const found = async (q: string): Promise<string[]> => {
  const answer = await staff.get<{ items: Changed[] }>(`/admin/v1/products?q=${encodeURIComponent(q)}`);
  return answer.body.items.map((row) => row.id);
};

/** Everything that can be asked about one product. */
const calls = (id: string, slug: string): Promise<Answer<{ code: string; detail: string }>>[] => [
  staff.get(`/admin/v1/products/${id}`),
  staff.put(`/admin/v1/products/${id}`, productInput()),
  staff.post(`/admin/v1/products/${id}/archive`),
  shopper().get(`/shop/v1/products/${slug}`),
  shopper().get(`/shop/v1/products/${slug}/reviews`),
];

describe('products', () => {
  it('show the price of the cheapest variant, and its discount rounded down', async () => {
    const options = [{ name: '무게', values: [{ label: '3kg' }, { label: '5kg' }] }];
    const variants = [
      variantInput({ optionLabels: ['3kg'], priceWon: 12_900, listPriceWon: 15_000 }),
      variantInput({ optionLabels: ['5kg'], priceWon: 19_900 }),
    ];
    const product = await addProduct(staff, productInput({ options, variants }));
    const page = await shopper().get<Record<string, unknown>>(`/shop/v1/products/${product.slug}`);
    expect(page.status).toBe(200);
    expect(page.body).toMatchObject({
      priceWon: 12_900,
      listPriceWon: 15_000,
      discountPercent: 14,
      soldOut: false,
      rating: null,
      description: ['포슬포슬한 감자예요.', '오늘 캤어요.'],
      options: [{ name: '무게', values: [{ label: '3kg' }, { label: '5kg' }] }],
      variants: [
        { name: '3kg', priceWon: 12_900, sellable: 99, soldOut: false },
        { name: '5kg', priceWon: 19_900, listPriceWon: null },
      ],
      ratingCounts: [0, 0, 0, 0, 0],
    });
  });

  it('are sold out while nobody says that their tracked variants have stock', async () => {
    const product = await addProduct(staff, productInput({ variants: [variantInput({ tracked: true })] }));
    const read = (): Promise<Answer<Card>> => shopper().get<Card>(`/shop/v1/products/${product.slug}`);
    expect((await read()).body.soldOut).toBe(true);
    const database = app.get(Database);
    await inTenant(shop.id, 'test', () =>
      database.transaction((tx) => setSoldOut(tx, shop.id, product.id, false)),
    );
    expect((await read()).body.soldOut).toBe(false);
    const sellable = inTenant(shop.id, 'test', () => app.get(StockViews).sellableOf(shop.id, [newId()]));
    expect(await sellable).toEqual(new Map());
  });

  it('leave the shop when they are archived, and come back as drafts', async () => {
    const product = await addProduct(staff);
    expect((await shopper().get(`/shop/v1/products/${product.slug}`)).status).toBe(200);
    expect((await staff.post<Changed>(`/admin/v1/products/${product.id}/archive`)).body).toEqual({
      id: product.id,
    });
    expect((await shopper().get(`/shop/v1/products/${product.slug}`)).body).toMatchObject({
      code: 'catalog.product-not-found',
    });
    const list = await shopper().get<CardPage>('/shop/v1/products?sort=new&limit=100');
    expect(list.body.items.map((card) => card.id)).not.toContain(product.id);
    await staff.post(`/admin/v1/products/${product.id}/restore`);
    expect((await staff.get<ProductForStaff>(`/admin/v1/products/${product.id}`)).body.status).toBe('draft');
    expect((await shopper().get(`/shop/v1/products/${product.slug}`)).status).toBe(404);
  });

  it('keep a variant that comes back by its SKU, so that orders still name the same one', async () => {
    const kept = variantInput({ sku: unique('KEPT') });
    const product = await addProduct(staff, productInput({ variants: [kept] }));
    const before = product.variants[0]?.id;
    const replaced = await staff.put<ProductForStaff>(
      `/admin/v1/products/${product.id}`,
      productInput({ slug: product.slug }),
    );
    expect(replaced.body.variants[0]?.id).not.toBe(before);
    const back = await staff.put<ProductForStaff>(
      `/admin/v1/products/${product.id}`,
      productInput({ slug: product.slug, variants: [kept] }),
    );
    expect(back.body.variants.map(({ id, sku }) => ({ id, sku }))).toEqual([{ id: before, sku: kept.sku }]);
  });

  it('may swap the SKUs of two variants in one save', async () => {
    const options = [{ name: '색', values: [{ label: '남색' }, { label: '흰색' }] }];
    const [navy, white] = [unique('A'), unique('B')];
    const product = await addProduct(
      staff,
      productInput({
        options,
        variants: [
          variantInput({ optionLabels: ['남색'], sku: navy }),
          variantInput({ optionLabels: ['흰색'], sku: white }),
        ],
      }),
    );
    const [first, second] = product.variants;
    const swapped = await staff.put<ProductForStaff>(`/admin/v1/products/${product.id}`, {
      ...productInput({ slug: product.slug, options }),
      variants: [
        { ...variantInput({ optionLabels: ['남색'], sku: white }), id: first?.id },
        { ...variantInput({ optionLabels: ['흰색'], sku: navy }), id: second?.id },
      ],
    });
    expect(swapped.body.variants.map(({ id, sku }) => [id, sku])).toEqual([
      [first?.id, white],
      [second?.id, navy],
    ]);
    expect(swapped.body.options[0]?.values.map((value) => value.id)).toEqual(
      product.options[0]?.values.map((value) => value.id),
    );
  });

  it('refuse combinations, prices and references that cannot be, naming the field, and change nothing', async () => {
    const product = await addProduct(staff);
    const options = [{ name: '무게', values: [{ label: '3kg' }] }];
    const foreignCategory = await foreignStaff.post<Changed>('/admin/v1/categories', {
      slug: unique('cat'),
      name: '남의 것',
    });
    const faults: [Partial<ProductInput>, string][] = [
      [{ options, variants: [variantInput({ optionLabels: ['5kg'] })] }, 'variants.0.optionLabels.0'],
      [{ options, variants: [variantInput({ optionLabels: [] })] }, 'variants.0.optionLabels'],
      [{ variants: [variantInput({ priceWon: 2_000, listPriceWon: 1_000 })] }, 'variants.0.listPriceWon'],
      [{ variants: [variantInput({ priceWon: 0 })] }, 'variants.0.priceWon'],
      [{ variants: [variantInput({ priceWon: -100 })] }, 'variants.0.priceWon'],
      [{ variants: [variantInput(), variantInput()] }, 'variants.1.optionLabels'],
      [{ variants: [] }, 'variants'],
      [{ images: [{ id: MISSING_ID, alt: '' }] }, 'images.0.id'],
      [{ categoryIds: [foreignCategory.body.id] }, 'categoryIds.0'],
    ];
    for (const [change, path] of faults) {
      const answer = await staff.put(
        `/admin/v1/products/${product.id}`,
        productInput({ slug: product.slug, ...change }),
      );
      expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([400, path]);
    }
    expect((await staff.get<ProductForStaff>(`/admin/v1/products/${product.id}`)).body).toEqual(product);
  });

  it('refuse an address or SKU that is taken, and a save over a newer change', async () => {
    const [one, two] = [await addProduct(staff), await addProduct(staff)];
    const put = (body: ProductInput) => staff.put(`/admin/v1/products/${two.id}`, body);
    expect((await put(productInput({ slug: one.slug }))).body.code).toBe('catalog.slug-taken');
    const sku = one.variants[0]?.sku ?? '';
    expect((await put(productInput({ slug: two.slug, variants: [variantInput({ sku })] }))).body.code).toBe(
      'catalog.sku-taken',
    );
    expect((await put(productInput({ slug: two.slug, updatedAt: two.updatedAt }))).status).toBe(200);
    const late = await put(productInput({ slug: two.slug, name: '늦은 이름', updatedAt: two.updatedAt }));
    expect([late.status, late.body.code]).toEqual([409, 'catalog.changed-meanwhile']);
    expect((await staff.get<ProductForStaff>(`/admin/v1/products/${two.id}`)).body.name).not.toBe(
      '늦은 이름',
    );
  });

  it('of another shop answer like ones that do not exist', async () => {
    const foreign = await addProduct(foreignStaff);
    const ofForeign = await Promise.all(calls(foreign.id, foreign.slug));
    const ofMissing = await Promise.all(calls(MISSING_ID, 'no-such-product'));
    expect(ofForeign.map(shape)).toEqual(ofMissing.map(shape));
    expect(ofForeign.map((answer) => answer.status)).toEqual([404, 404, 404, 404, 404]);
    expect((await foreignStaff.get<ProductForStaff>(`/admin/v1/products/${foreign.id}`)).body).toEqual(
      foreign,
    );
  });

  it('are found by staff by a part of their name or SKU, and are kept from strangers', async () => {
    const product = await addProduct(staff, productInput({ name: `특별한 100% 감자 ${unique('x')}` }));
    expect(await found(product.name.slice(0, 12))).toContain(product.id);
    expect(await found(product.variants[0]?.sku.slice(2) ?? '')).toEqual([product.id]);
    expect(await found('특별한 1000')).not.toContain(product.id);
    expect((await new ApiClient(app, PORTAL_HOST).get('/admin/v1/products')).status).toBe(401);
  });
});
