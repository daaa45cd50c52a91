import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiClient, startApi, type Answer } from './harness/index.ts';
import { addProduct, ownerOf, productInput, unique, variantInput } from './harness/shop-owner.ts';
import { addShop, type TestShop } from './harness/shoppers.ts';
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

async function addCategory(
  name: string,
  parentId: string | null = null,
): Promise<{ id: string; slug: string }> {
  const answer = await staff.post<{ id: string; slug: string }>('/admin/v1/categories', {
    slug: unique('cat'),
    name,
    parentId,
  });
  expect(answer.status).toBe(201);
  return answer.body;
}

describe('the list of products', () => {
  it('has no gap and no repeat while products are added between its pages, in every order', async () => {
    const market = await addShop(app);
    const owner = await ownerOf(app, market);
    const prices = [3_000, 1_000, 2_000, 2_000, 2_000, 5_000, 4_000];
    const slugs: string[] = [];
    for (const priceWon of prices)
      slugs.push((await addProduct(owner, productInput({ variants: [variantInput({ priceWon })] }))).slug);
    for (const sort of ['popular', 'new', 'price-asc', 'price-desc', 'rating']) {
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: Answer<CardPage> = await shopper(market).get<CardPage>(
          `/shop/v1/products?sort=${sort}&limit=2&cursor=${cursor}`.replace(/&cursor=$/, ''),
        );
        expect(page.status).toBe(200);
        seen.push(...page.body.items.map((card) => card.slug));
        cursor = page.body.nextCursor;
        if (seen.length === 2)
          await addProduct(owner, productInput({ variants: [variantInput({ priceWon: 2_000 })] }));
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual(expect.arrayContaining(slugs));
    }
  });

  it('holds what lies in a category or below it, by price, reduction and stock, with the total', async () => {
    const root = await addCategory('채소');
    const leaf = await addCategory('감자', root.id);
    const cheap = await addProduct(
      staff,
      productInput({
        categoryIds: [leaf.id, root.id],
        variants: [variantInput({ priceWon: 1_000, listPriceWon: 2_000 })],
      }),
    );
    const dear = await addProduct(
      staff,
      productInput({ categoryIds: [root.id], variants: [variantInput({ priceWon: 9_000, tracked: true })] }),
    );
    const slugs = async (filter: string): Promise<[string[], number]> => {
      const { body } = await shopper().get<CardPage>(
        `/shop/v1/products?category=${root.slug}&sort=price-asc${filter}`,
      );
      return [body.items.map((card) => card.slug), body.total];
    };
    expect(await slugs('')).toEqual([[cheap.slug, dear.slug], 2]);
    expect(await slugs('&onSale=true')).toEqual([[cheap.slug], 1]);
    expect(await slugs('&inStock=true')).toEqual([[cheap.slug], 1]);
    expect(await slugs('&inStock=false')).toEqual([[cheap.slug, dear.slug], 2]);
    expect(await slugs('&minPrice=5000')).toEqual([[dear.slug], 1]);
    expect(await slugs('&maxPrice=5000')).toEqual([[cheap.slug], 1]);
    const { body } = await shopper().get<CardPage>(`/shop/v1/products?category=${leaf.slug}`);
    expect(body.items.map((card) => card.slug)).toEqual([cheap.slug]);
    expect((await shopper().get<CardPage>('/shop/v1/products?category=none')).body).toMatchObject({
      items: [],
      total: 0,
    });
  });

  it('refuses a cursor of another order or of nobody', async () => {
    await addProduct(staff);
    const first = await shopper().get<CardPage>('/shop/v1/products?sort=new&limit=1');
    const moved = await shopper().get(`/shop/v1/products?sort=popular&cursor=${first.body.nextCursor}`);
    expect([moved.status, moved.body.code]).toEqual([400, 'page.bad-cursor']);
    expect((await shopper().get('/shop/v1/products?cursor=bm90LWEtY3Vyc29y')).status).toBe(400);
    expect((await shopper().get('/shop/v1/products?onSale=maybe')).body.code).toBe('request.invalid');
  });
});

describe('categories', () => {
  it('cannot be deleted while something lies in them, nor be put inside themselves', async () => {
    const root = await addCategory('과일');
    const leaf = await addCategory('사과', root.id);
    const product = await addProduct(staff, productInput({ categoryIds: [leaf.id] }));
    expect((await staff.delete(`/admin/v1/categories/${leaf.id}`)).body.code).toBe('catalog.category-in-use');
    expect((await staff.delete(`/admin/v1/categories/${root.id}`)).body.code).toBe('catalog.category-in-use');
    expect((await staff.patch(`/admin/v1/categories/${root.id}`, { parentId: leaf.id })).body.code).toBe(
      'catalog.category-loop',
    );
    expect((await foreignStaff.delete(`/admin/v1/categories/${leaf.id}`)).status).toBe(404);
    await staff.put(`/admin/v1/products/${product.id}`, productInput({ slug: product.slug }));
    expect((await staff.delete(`/admin/v1/categories/${leaf.id}`)).status).toBe(204);
    const tree = await shopper().get<{ items: { id: string; children: unknown[] }[] }>('/shop/v1/categories');
    expect(tree.body.items.find((item) => item.id === root.id)).toMatchObject({ name: '과일', children: [] });
  });
});
