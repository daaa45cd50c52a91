import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ProductPage } from '../src/catalog/index.ts';
import { countProducts, findProductPage } from '../src/catalog/product-list.queries.ts';
import { ProductListings } from '../src/catalog/product-listings.ts';
import { Database } from '../src/database/index.ts';
import { inTenant } from '../src/kernel/index.ts';
import { ApiClient, startApi } from './harness/index.ts';
import { addProduct, ownerOf, productInput, variantInput } from './harness/shop-owner.ts';
import { addShop, type TestShop } from './harness/shoppers.ts';

/** More lists than the database makes before the shop is kept in memory. */
const UNTIL_KEPT = 30;
const SORTS = ['popular', 'new', 'price-asc', 'price-desc', 'rating'] as const;

let app: NestFastifyApplication;
let shop: TestShop;
let owner: ApiClient;
let categories: string[];

beforeAll(async () => {
  app = await startApi();
  shop = await addShop(app);
  owner = await ownerOf(app, shop);
  categories = [];
  for (const slug of ['roots', 'leaves'])
    categories.push((await owner.post<{ id: string }>('/admin/v1/categories', { slug, name: slug })).body.id);
  for (let index = 0; index < 12; index += 1) await addPotato(index);
});
afterAll(async () => {
  await app.close();
});

const addPotato = (index: number) =>
  addProduct(
    owner,
    productInput({
      categoryIds: categories.filter((_, place) => index % (place + 2) === 0),
      variants: [
        variantInput({
          priceWon: 1_000 * (1 + (index % 4)),
          listPriceWon: index % 3 === 0 ? 9_000 : null,
          tracked: index % 5 === 0,
        }),
      ],
    }),
  );

const list = async (query: string): Promise<ProductPage> => {
  const answer = await new ApiClient(app, shop.host).get<ProductPage>(`/shop/v1/products?${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
};

/** Asks so often that the shop is kept from here on. */
async function keepInMemory(): Promise<void> {
  for (let count = 0; count < UNTIL_KEPT; count += 1) await list('limit=1');
}

describe('lists of products of a shop that is kept in memory', () => {
  it('are what the database lists, in every order, for every condition, on every page', async () => {
    await keepInMemory();
    const filters = [
      { categoryIds: null },
      { categoryIds: [categories[0] ?? ''] },
      { categoryIds: categories },
      { categoryIds: null, minPrice: 2_000, maxPrice: 3_000 },
      { categoryIds: categories, onSale: true },
      { categoryIds: null, inStock: true },
    ];
    const { db } = app.get(Database);
    const listings = app.get(ProductListings);
    await inTenant(shop.id, 'test', async () => {
      for (const filter of filters) {
        for (const sort of SORTS) {
          for (let cursor: string | undefined; ;) {
            const range = { sort, cursor, limit: 3 };
            const stored = await findProductPage(db, shop.id, filter, range);
            const total = await countProducts(db, shop.id, filter);
            expect(await listings.page(shop.id, filter, range)).toEqual({ ...stored, total });
            if (stored.nextCursor === null) break;
            cursor = stored.nextCursor;
          }
        }
      }
    });
  });

  it('show a change at once: a new product, a new price, one that was taken off', async () => {
    await keepInMemory();
    const before = await list('sort=price-asc&limit=100');
    const added = await addProduct(owner, productInput({ variants: [variantInput({ priceWon: 10 })] }));
    const after = await list('sort=price-asc&limit=100');
    expect(after.total).toBe(before.total + 1);
    expect(after.items[0]?.slug).toBe(added.slug);
    await keepInMemory();
    expect((await owner.post(`/admin/v1/products/${added.id}/archive`)).status).toBe(200);
    const again = await list('sort=price-asc&limit=100');
    expect(again.items).toEqual(before.items);
  });

  it('refuse a cursor of another order, as the database does', async () => {
    await keepInMemory();
    const { nextCursor } = await list('sort=popular&limit=2');
    const answer = await new ApiClient(app, shop.host).get(
      `/shop/v1/products?sort=new&limit=2&cursor=${nextCursor ?? ''}`,
    );
    expect(answer).toMatchObject({ status: 400, body: { code: 'page.bad-cursor' } });
  });
});
