import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { productChanged, setSoldOut, touchProducts } from '../src/catalog/index.ts';
import { Database } from '../src/database/index.ts';
import { JobQueue, JobsRuntime, Outbox } from '../src/jobs/index.ts';
import { inTenant, newId, type TenantId } from '../src/kernel/index.ts';
import { SearchService } from '../src/search/index.ts';
import { IndexProductJob } from '../src/search/index-product.job.ts';
import type { SearchPage, Suggestions } from '../src/search/search.schemas.ts';
import { ApiClient, startApi } from './harness/index.ts';
import { addProduct, ownerOf, productInput } from './harness/shop-owner.ts';
import { addShop, type TestShop } from './harness/shoppers.ts';

/** How long a change may take until it is found. */
const VISIBLE_MS = 2_000;

let app: NestFastifyApplication;
let database: Database;
beforeAll(async () => {
  app = await startApi();
  database = app.get(Database);
  await app.get(JobQueue).queue.obliterate({ force: true });
  app.get(JobsRuntime).start();
});
afterAll(async () => {
  await app.get(JobsRuntime).stop();
  await app.close();
});

const find = async (shop: TestShop, q: string, more = ''): Promise<SearchPage> => {
  const answer = await new ApiClient(app, shop.host).get<SearchPage>(
    `/shop/v1/search?q=${encodeURIComponent(q)}${more}`,
  );
  expect(answer.status).toBe(200);
  return answer.body;
};
const names = async (shop: TestShop, q: string, more = ''): Promise<string[]> =>
  (await find(shop, q, more)).items.map((item) => item.name);

/** Asks again until the answer is as expected, at most two seconds long. */
async function soon<T>(ask: () => Promise<T>, expected: T): Promise<void> {
  const deadline = Date.now() + VISIBLE_MS;
  let last = await ask();
  while (JSON.stringify(last) !== JSON.stringify(expected) && Date.now() < deadline) {
    await sleep(25);
    last = await ask();
  }
  expect(last).toEqual(expected);
}

/** A product on sale that no change has told the search about yet. */
async function rawProduct(tenant: TenantId, name: string, n = 0): Promise<string> {
  const id = newId();
  const now = new Date();
  await inTenant(tenant, 'test', () =>
    database.db
      .insertInto('product')
      .values({
        tenant_id: tenant,
        id,
        slug: id,
        name,
        brand: '감자네 농장',
        description: '',
        status: 'on-sale',
        tax_kind: 'tax-free',
        tags: '["햇감자"]',
        badges: '[]',
        notice: '[]',
        attributes: '{}',
        price_won: 1_000 + n,
        list_price_won: null,
        discount_percent: 0,
        sold_out: false,
        rating_sum: 0,
        rating_count: 0,
        popularity: n,
        search_version: 1,
        published_at: now,
        created_at: now,
        updated_at: now,
      })
      .execute(),
  );
  return id;
}

const change = (tenant: TenantId, id: string, columns: { name?: string; status?: 'on-sale' | 'archived' }) =>
  inTenant(tenant, 'test', () =>
    database.transaction(async (tx) => {
      await tx
        .updateTable('product')
        .set(columns)
        .where('tenant_id', '=', tenant)
        .where('id', '=', id)
        .execute();
      await touchProducts(tx, tenant, [id]);
    }),
  );

describe('search in a shop', () => {
  it('finds a product within two seconds after staff added it, renamed it and archived it', async () => {
    const shop = await addShop(app);
    const owner = await ownerOf(app, shop);
    const product = await addProduct(owner, productInput({ name: '강원 수미감자', tags: [] }));
    await soon(() => names(shop, 'ㄱㅈ'), ['강원 수미감자']);
    await change(shop.id, product.id, { name: '해남 고구마' });
    await soon(() => names(shop, '고구마'), ['해남 고구마']);
    expect(await names(shop, '감자')).toEqual([]);
    await change(shop.id, product.id, { status: 'archived' });
    await soon(() => names(shop, '고구마'), []);
    await change(shop.id, product.id, { status: 'on-sale' });
    await soon(() => names(shop, '고구마'), ['해남 고구마']);
  });

  it('tells within two seconds that a product sold out and that it is back', async () => {
    const shop = await addShop(app);
    const id = await rawProduct(shop.id, '두백감자');
    const flip = (soldOut: boolean): Promise<void> =>
      inTenant(shop.id, 'test', () => database.transaction((tx) => setSoldOut(tx, shop.id, id, soldOut)));
    await flip(false);
    await soon(() => names(shop, '감자', '&inStock=true'), ['두백감자']);
    await flip(true);
    await soon(() => names(shop, '감자', '&inStock=true'), []);
    expect((await find(shop, '감자')).items.map((item) => item.soldOut)).toEqual([true]);
    await flip(false);
    await soon(() => names(shop, '감자', '&inStock=true'), ['두백감자']);
  });

  it('shows the newest state once, however often and in whatever order its news is handled', async () => {
    const shop = await addShop(app);
    const id = await rawProduct(shop.id, '처음 감자');
    const job = app.get(IndexProductJob);
    const outbox = app.get(Outbox);
    for (let n = 1; n <= 5; n += 1) await change(shop.id, id, { name: `감자 ${n}호` });
    await Promise.all([
      ...Array.from({ length: 10 }, () =>
        inTenant(shop.id, 'test', () => job.handle(shop.id, { productId: id })),
      ),
      change(shop.id, id, { name: '마지막 감자' }),
      inTenant(shop.id, 'test', () =>
        database.transaction((tx) => outbox.add(tx, shop.id, productChanged, { productId: id })),
      ),
    ]);
    await soon(() => names(shop, '감자'), ['마지막 감자']);
    expect((await find(shop, '감자')).total).toBe(1);
  });

  it('rebuilds a whole shop from its catalogue and pages through it without a gap or a repeat', async () => {
    const shop = await addShop(app);
    for (let n = 0; n < 30; n += 1) await rawProduct(shop.id, `햇감자 ${n}호`, n % 7);
    expect(await names(shop, '감자')).toEqual([]);
    const count = await inTenant(shop.id, 'test', () => app.get(SearchService).rebuild(shop.id));
    expect(count).toBe(30);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: SearchPage = await find(
        shop,
        'rkawk',
        `&limit=7${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      expect([page.total, page.query, page.correctedQuery]).toEqual([30, 'rkawk', '감자']);
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    }
    expect([seen.length, new Set(seen).size]).toEqual([30, 30]);
  });

  it('suggests products, categories and words for what is still being typed', async () => {
    const shop = await addShop(app);
    await inTenant(shop.id, 'test', () =>
      database.db
        .insertInto('category')
        .values({
          tenant_id: shop.id,
          id: newId(),
          slug: 'potatoes',
          name: '감자·고구마',
          position: 0,
          parent_id: null,
        })
        .execute(),
    );
    await rawProduct(shop.id, '수미 감자 5kg');
    await rawProduct(shop.id, '감자칩');
    await inTenant(shop.id, 'test', () => app.get(SearchService).rebuild(shop.id));
    const client = new ApiClient(app, shop.host);
    for (const typed of ['감', '감ㅈ', 'ㄱㅈ', 'rkawk']) {
      const { body } = await client.get<Suggestions>(
        `/shop/v1/search/suggestions?q=${encodeURIComponent(typed)}`,
      );
      expect(body.products.map((product) => product.name).sort()).toEqual(['감자칩', '수미 감자 5kg']);
      expect(body.terms).toContain('감자');
      expect(body.categories).toEqual([{ slug: 'potatoes', name: '감자·고구마' }]);
    }
  });

  it('refuses an empty or too long question, a price that is none and a cursor of another list', async () => {
    const shop = await addShop(app);
    const client = new ApiClient(app, shop.host);
    for (const query of [
      '',
      '?q=',
      '?q=%20',
      `?q=${'a'.repeat(101)}`,
      '?q=a&minPrice=x',
      '?q=a&limit=1000',
    ]) {
      const answer = await client.get(`/shop/v1/search${query}`);
      expect([query, answer.status, answer.body.code]).toEqual([query, 400, 'request.invalid']);
    }
    const answer = await client.get(`/shop/v1/search?q=a&cursor=WzFd`);
    expect([answer.status, answer.body.code]).toEqual([400, 'page.bad-cursor']);
    expect(await find(shop, '!!!')).toEqual({
      items: [],
      nextCursor: null,
      total: 0,
      query: '!!!',
      correctedQuery: null,
    });
  });

  it('says which engine answered in a header only', async () => {
    const shop = await addShop(app);
    const answer = await new ApiClient(app, shop.host).get<SearchPage>('/shop/v1/search?q=a');
    expect(answer.headers['x-gamja-search-engine']).toBe('embedded');
  });
});
