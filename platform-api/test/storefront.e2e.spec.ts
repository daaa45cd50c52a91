import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiClient, startApi } from './harness/index.ts';
import { MISSING_ID, addProduct, ownerOf } from './harness/shop-owner.ts';
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

interface Shop {
  readonly releaseVersion: number;
  readonly catalogVersion: number;
  readonly sections: { type: string; title: string; products?: Card[] }[];
  readonly legal: { companyName: string; businessNumber: string };
}

const content = (title: string, productSlugs: string[]) => ({
  theme: { key: 'studio', accent: '#224466', logoText: '하루' },
  sections: [
    { type: 'hero', title },
    { type: 'shelf', title: '추천', productSlugs },
    { type: 'new', title: '새 상품', count: 2 },
  ],
});

const read = async (): Promise<Shop> => (await shopper().get<Shop>('/shop/v1/shop')).body;

describe('the shop document', () => {
  it('shows the live release with its products, and an earlier one after a roll-back', async () => {
    const product = await addProduct(staff);
    await addProduct(staff);
    expect((await read()).sections.map((section) => section.type)).toContain('new');
    const first = await staff.post<{ version: number }>('/admin/v1/storefront-releases', {
      content: content('봄', [product.slug, 'gone']),
    });
    expect([first.status, first.body.version]).toEqual([201, 1]);
    await staff.post('/admin/v1/storefront-releases', {
      content: content('여름', [product.slug]),
      note: '여름맞이',
    });
    const summer = await read();
    expect(summer).toMatchObject({
      releaseVersion: 2,
      theme: { key: 'studio' },
      sections: [{ title: '여름' }, { title: '추천' }, {}],
    });
    expect(summer.sections[1]?.products?.map((card) => card.slug)).toEqual([product.slug]);
    expect(summer.sections[2]?.products).toHaveLength(2);
    expect((await staff.post('/admin/v1/storefront-releases/1/roll-back')).status).toBe(200);
    const spring = await read();
    expect(spring).toMatchObject({ releaseVersion: 1, sections: [{ title: '봄' }, {}, {}] });
    expect(spring.catalogVersion).toBeGreaterThan(summer.catalogVersion);
    const releases = await staff.get<{ items: { version: number; live: boolean }[] }>(
      '/admin/v1/storefront-releases',
    );
    expect(releases.body.items.map(({ version, live }) => [version, live])).toEqual([
      [2, false],
      [1, true],
    ]);
  });

  it('refuses pictures of others, two looks at once, and versions that do not exist', async () => {
    const picturesOfOthers = {
      ...content('x', ['a']),
      sections: [{ type: 'hero', title: 'x', imageAssetId: MISSING_ID }],
    };
    const answer = await staff.post('/admin/v1/storefront-releases', { content: picturesOfOthers });
    expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([400, 'content.sections.0.imageAssetId']);
    expect((await staff.post('/admin/v1/storefront-releases', { note: 'x' })).body.code).toBe(
      'storefront.nothing-to-publish',
    );
    expect((await staff.post('/admin/v1/storefront-releases/99/roll-back')).status).toBe(404);
    const own = await staff.post<{ id: string }>('/admin/v1/storefront-releases', {
      content: content('가을', ['a']),
    });
    for (const releaseId of [own.body.id, MISSING_ID]) {
      const copied = await foreignStaff.post('/admin/v1/storefront-releases', { releaseId });
      expect([copied.status, copied.body.code]).toEqual([404, 'storefront.release-not-found']);
    }
  });

  it('tells who sells, with a business number that checks', async () => {
    const profile = {
      companyName: '감자네 농장',
      representative: '김감자',
      address: '강원 평창군 대관령면 1',
      phone: '033-123-4567',
      email: 'hello@shop.test',
      businessNumber: '124-81-00998',
      mailOrderNumber: '제2024-강원평창-0123호',
      privacyOfficer: '박책임',
      hosting: 'Gamja',
    };
    expect((await staff.put('/admin/v1/shop-profile', profile)).status).toBe(200);
    expect((await read()).legal).toMatchObject({ companyName: '감자네 농장', businessNumber: '1248100998' });
    const wrong = await staff.put('/admin/v1/shop-profile', {
      ...profile,
      companyName: '다른 이름',
      businessNumber: '124-81-00997',
    });
    expect([wrong.status, wrong.body.errors?.[0]?.path]).toEqual([400, 'businessNumber']);
    expect((await staff.get<{ companyName: string }>('/admin/v1/shop-profile')).body.companyName).toBe(
      '감자네 농장',
    );
  });
});
