import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { inTenant, newId, tenantId, type TenantId } from '../src/kernel/index.ts';
import { EmbeddedEngine } from '../src/search/embedded.engine.ts';
import type { IndexedProduct } from '../src/search/indexed-product.ts';
import { attempt } from '../src/search/search-attempts.ts';
import type {
  HitFilter,
  HitOrder,
  HitPosition,
  HitQuery,
  SearchEngine,
} from '../src/search/search-engine.ts';
import { strictPlan } from '../src/search/search-plan.rules.ts';
import { startApi } from './harness/index.ts';
import { liveElasticsearch } from './search-servers.ts';
import { QUALITY_NAMES, QUALITY_QUESTIONS, named } from './search-quality.fixture.ts';

const ELASTICSEARCH_URL = process.env['TEST_ELASTICSEARCH_URL'] ?? '';
const QUALITY_FLOOR = 0.95;
const EVERYWHERE: HitFilter = { categoryIds: null };

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await startApi();
});
afterAll(async () => {
  await app.close();
});

let lastTenant = 700_000 + Math.floor(Math.random() * 100_000);
const newTenant = (): TenantId => tenantId((lastTenant += 1));

/** An engine under test; `settle` returns when all that was written is shown. */
interface Lane {
  readonly engine: SearchEngine;
  settle(): Promise<void>;
  close(): Promise<void>;
}

const embeddedLane = (): Promise<Lane> =>
  Promise.resolve({
    engine: app.get(EmbeddedEngine),
    settle: () => Promise.resolve(),
    close: () => Promise.resolve(),
  });

async function elasticsearchLane(): Promise<Lane> {
  const engine = await liveElasticsearch(ELASTICSEARCH_URL);
  return {
    engine,
    settle: () => engine.refresh(),
    close: async () => {
      await engine.destroy();
      await engine.close();
    },
  };
}

const lanes = [
  { name: 'embedded', open: embeddedLane },
  ...(ELASTICSEARCH_URL === '' ? [] : [{ name: 'elasticsearch', open: elasticsearchLane }]),
];
if (ELASTICSEARCH_URL === '') {
  process.stdout.write(
    'The Elasticsearch lane is skipped: no Elasticsearch runs here (TEST_ELASTICSEARCH_URL).\n',
  );
}

describe.each(lanes)('the $name engine', ({ open }) => {
  let lane: Lane;
  let engine: SearchEngine;
  beforeAll(async () => {
    lane = await open();
    ({ engine } = lane);
  });
  afterAll(async () => {
    await lane.close();
  });

  const put = async (
    tenant: TenantId,
    products: readonly IndexedProduct[],
    version = 1,
  ): Promise<string[]> => {
    const entries = products.map((product) => ({ productId: newId(), version, product }));
    await inTenant(tenant, 'test', () => engine.index(tenant, entries));
    await lane.settle();
    return entries.map((entry) => entry.productId);
  };
  const write = async (
    tenant: TenantId,
    productId: string,
    version: number,
    product: IndexedProduct | null,
  ): Promise<void> => {
    await inTenant(tenant, 'test', () => engine.index(tenant, [{ productId, version, product }]));
    await lane.settle();
  };
  const ask = (tenant: TenantId, query: HitQuery) =>
    inTenant(tenant, 'test', () => engine.search(tenant, query));
  const find = async (tenant: TenantId, q: string, limit = 10) =>
    await attempt(q, { filter: EVERYWHERE, order: 'match', limit }, (query) => ask(tenant, query));
  const names = async (tenant: TenantId, q: string): Promise<string[]> =>
    (await find(tenant, q))?.answer.hits.map((hit) => hit.name) ?? [];
  const listed = async (
    tenant: TenantId,
    filter: Partial<HitFilter>,
    order: HitOrder = 'match',
  ): Promise<string[]> => {
    const plan = strictPlan('감자');
    if (plan === null) throw new Error('no plan');
    const { hits } = await ask(tenant, {
      plan,
      filter: { ...EVERYWHERE, ...filter },
      order,
      after: null,
      limit: 50,
    });
    return hits.map((hit) => hit.name);
  };

  it('finds a product by a part of a compound, by initials, by mistyped keys and letters, and in any spacing', async () => {
    const tenant = newTenant();
    await put(tenant, [named('강원 수미감자 3kg'), named('해남 꿀고구마')]);
    for (const q of [
      '감자',
      '수미 감자',
      '수미감자',
      '강원수미감자',
      'ㄱㅈ',
      'ㅅㅁㄱㅈ',
      'rkawk',
      'tnalrkawk',
      '감쟈',
      '수미감쟈',
      '감ㅈ',
    ]) {
      expect([q, await names(tenant, q)]).toEqual([q, ['강원 수미감자 3kg']]);
    }
    expect(await names(tenant, '바나나')).toEqual([]);
  });

  it('tells what it searched for instead', async () => {
    const tenant = newTenant();
    await put(tenant, [named('수미감자'), named('potato masher')]);
    expect((await find(tenant, 'rkawk'))?.correctedQuery).toBe('감자');
    expect((await find(tenant, '감쟈'))?.correctedQuery).toBe('감자');
    expect((await find(tenant, 'ㅔㅐㅅㅁ새'))?.correctedQuery).toBe('potato');
    expect((await find(tenant, '감자'))?.correctedQuery).toBeNull();
  });

  it('never shows one tenant what another has', async () => {
    const [mine, theirs] = [newTenant(), newTenant()];
    await put(mine, [named('홍감자')]);
    await put(theirs, [named('두백감자')]);
    expect(await names(mine, '감자')).toEqual(['홍감자']);
    expect(await names(theirs, 'ㄱㅈ')).toEqual(['두백감자']);
  });

  it('refuses a stale write, after a removal too, and takes a repeated one', async () => {
    const tenant = newTenant();
    const [id = ''] = await put(tenant, [named('수미감자')], 5);
    await write(tenant, id, 4, named('옛 감자'));
    await write(tenant, id, 5, named('수미감자'));
    expect(await names(tenant, '감자')).toEqual(['수미감자']);
    await write(tenant, id, 7, null);
    await write(tenant, id, 6, named('늦은 감자'));
    expect(await names(tenant, '감자')).toEqual([]);
    await write(tenant, id, 8, named('돌아온 감자'));
    expect(await names(tenant, '감자')).toEqual(['돌아온 감자']);
  });

  it('settles on the newest of twenty versions that arrive at once in any order, as one product', async () => {
    const tenant = newTenant();
    const id = newId();
    const versions = Array.from({ length: 20 }, (_, index) => index + 1).sort(() => Math.random() - 0.5);
    await Promise.all(versions.map((version) => write(tenant, id, version, named(`감자 ${version}호`))));
    expect(await names(tenant, '감자')).toEqual(['감자 20호']);
  });

  it('filters by category, price, discount and stock, and counts what is left', async () => {
    const tenant = newTenant();
    const [root, leaf] = [newId(), newId()];
    await put(tenant, [
      named('싼 감자', { priceWon: 1_000, categoryIds: [leaf] }),
      named('비싼 감자', { priceWon: 9_000, onSale: true, categoryIds: [root] }),
      named('없는 감자', { priceWon: 5_000, soldOut: true }),
    ]);
    expect((await listed(tenant, { minPrice: 1_001 })).sort()).toEqual(['비싼 감자', '없는 감자']);
    expect((await listed(tenant, { maxPrice: 5_000, minPrice: 1_000 })).sort()).toEqual([
      '싼 감자',
      '없는 감자',
    ]);
    expect(await listed(tenant, { onSale: true })).toEqual(['비싼 감자']);
    expect((await listed(tenant, { inStock: true })).sort()).toEqual(['비싼 감자', '싼 감자']);
    expect(await listed(tenant, { categoryIds: [leaf] })).toEqual(['싼 감자']);
    expect((await listed(tenant, { categoryIds: [root, leaf] })).sort()).toEqual(['비싼 감자', '싼 감자']);
    expect(await listed(tenant, { categoryIds: [] })).toEqual([]);
  });

  it('sorts by price, age and stars; of equal matches those in stock come first, then the popular', async () => {
    const tenant = newTenant();
    await put(tenant, [
      named('가 감자', {
        priceWon: 3_000,
        publishedAt: 1_700_000_000_001,
        ratingMilli: 4_500,
        popularity: 1,
      }),
      named('나 감자', { priceWon: 1_000, publishedAt: 1_700_000_000_003, ratingMilli: 0, popularity: 9 }),
      named('다 감자', {
        priceWon: 2_000,
        publishedAt: 1_700_000_000_002,
        ratingMilli: 5_000,
        popularity: 99,
        soldOut: true,
      }),
    ]);
    expect(await listed(tenant, {}, 'price-asc')).toEqual(['나 감자', '다 감자', '가 감자']);
    expect(await listed(tenant, {}, 'price-desc')).toEqual(['가 감자', '다 감자', '나 감자']);
    expect(await listed(tenant, {}, 'new')).toEqual(['나 감자', '다 감자', '가 감자']);
    expect(await listed(tenant, {}, 'rating')).toEqual(['다 감자', '가 감자', '나 감자']);
    expect(await listed(tenant, {})).toEqual(['나 감자', '가 감자', '다 감자']);
  });

  it.each<HitOrder>(['match', 'price-asc', 'price-desc', 'new', 'rating'])(
    'walks all pages by %s without a gap or a repeat',
    async (order) => {
      const tenant = newTenant();
      const products = Array.from({ length: 47 }, (_, n) =>
        named(`${n % 3 === 0 ? '수미' : '햇'} 감자`, {
          priceWon: 1_000 + (n % 5),
          popularity: n % 4,
          ratingMilli: (n % 3) * 1_000,
        }),
      );
      const ids = await put(tenant, products);
      const plan = strictPlan('감자');
      if (plan === null) throw new Error('no plan');
      const seen: string[] = [];
      for (let after: HitPosition | null = null; ;) {
        const page = await ask(tenant, { plan, filter: EVERYWHERE, order, after, limit: 10 });
        expect(page.total).toBe(47);
        seen.push(...page.hits.map((hit) => hit.productId));
        after = page.hits.at(-1)?.position ?? null;
        if (page.hits.length < 10) break;
      }
      expect(seen).toHaveLength(47);
      expect(new Set(seen)).toEqual(new Set(ids));
    },
  );

  it(`gives what is expected for at least ${QUALITY_FLOOR * 100} % of the scored questions`, async () => {
    const tenant = newTenant();
    await put(
      tenant,
      QUALITY_NAMES.map((name) => named(name)),
    );
    const missed: string[] = [];
    for (const { q, expected, within } of QUALITY_QUESTIONS) {
      const hits = (await names(tenant, q)).slice(0, within);
      const good = hits.some((name) => expected.some((part) => name.includes(part)));
      if (!good) missed.push(`${q} → ${hits.join(' | ') || 'nothing'}`);
    }
    const score = 1 - missed.length / QUALITY_QUESTIONS.length;
    process.stdout.write(
      `quality of ${engine.name}: ${score.toFixed(3)}${missed.map((line) => `\n  ${line}`).join('')}\n`,
    );
    expect(score).toBeGreaterThanOrEqual(QUALITY_FLOOR);
  });
});
