import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../src/database/index.ts';
import { StaffDirectory } from '../src/identity/index.ts';
import { inTenant, newId } from '../src/kernel/index.ts';
import { NewShopRelease } from '../src/storefront/index.ts';
import { TenantDirectory, TenantStatusService } from '../src/tenancy/index.ts';
import { ApiClient, makeShop, startApi, type OpenShop } from './harness/index.ts';
import { addProduct, ownerOf, productInput, variantInput } from './harness/shop-owner.ts';
import { PORTAL_HOST, addShop, type TestShop } from './harness/shoppers.ts';
import { shopProfile, storefrontContent } from './matrix/world.ts';

let app: NestFastifyApplication;

beforeAll(async () => {
  app = await startApi();
});
afterAll(async () => {
  await app.close();
});

interface ShopStatus {
  readonly status: string;
  readonly url: string;
  readonly canOpen: boolean;
  readonly missing: readonly string[];
  readonly openedAt: string | null;
}
interface Home {
  readonly checklist: readonly { key: string; done: boolean; required: boolean }[];
  readonly sales: readonly unknown[];
}

const SHOP = '/admin/v1/shop';
/** More than the pool of a process has connections. */
const CROWD = 40;
const KEYS = { clientKey: 'test_gck_owner1', secretKey: 'test_gsk_owner1' };
const SEOUL = { name: '첫 창고', code: 'FIRST', zoneCode: '04524', roadAddress: '서울 중구 세종대로 110' };

const statusOf = async (owner: ApiClient): Promise<ShopStatus> => (await owner.get<ShopStatus>(SHOP)).body;
const doneOf = async (owner: ApiClient): Promise<string[]> =>
  (await owner.get<Home>('/admin/v1/home')).body.checklist.filter(({ done }) => done).map(({ key }) => key);

/** A shop as provisioning leaves it: a first look and nothing else. */
async function freshShop(): Promise<{ shop: TestShop; owner: ApiClient }> {
  const shop = await addShop(app, 'preparing');
  await inTenant(shop.id, 'test', () => app.get(NewShopRelease).prepare(shop.id));
  return { shop, owner: await ownerOf(app, shop) };
}

/** A shop that lacks nothing but to be opened. */
async function readyShop(): Promise<OpenShop> {
  const shop = await makeShop(app);
  expect((await shop.owner.put('/admin/v1/shop-profile', shopProfile())).status).toBe(200);
  const content = { ...storefrontContent('봄', newId()), sections: [{ type: 'new', title: '새 상품' }] };
  expect((await shop.owner.post('/admin/v1/storefront-releases', { content })).status).toBe(201);
  await db()
    .updateTable('tenant')
    .set({ status: 'preparing', opened_at: null })
    .where('id', '=', shop.id)
    .execute();
  app.get(TenantDirectory).forget();
  return shop;
}

const db = () => app.get(Database).db;

async function member(shop: TestShop, role: 'manager' | 'warehouse'): Promise<ApiClient> {
  const directory = app.get(StaffDirectory);
  const [email, password] = [`${role}-${newId()}@shop.test`, 'a-fake-password-1'];
  const id = await directory.create({ email, name: '이직원', password });
  await directory.addMembership(id, shop.id, role);
  const client = new ApiClient(app, PORTAL_HOST, { 'x-gamja-tenant': shop.slug });
  expect((await client.post('/admin/v1/auth/sign-in', { email, password })).status).toBe(200);
  return client;
}

async function audits(shop: TestShop): Promise<object[]> {
  return await inTenant(shop.id, 'test', () =>
    db()
      .selectFrom('audit_entry')
      .select(['action', 'before', 'after', 'actor_label'])
      .where('tenant_id', '=', shop.id)
      .where('subject_type', '=', 'Tenant')
      .orderBy('id')
      .execute(),
  );
}

async function change(shop: TestShop, work: 'suspend' | 'resume'): Promise<void> {
  const statuses = app.get(TenantStatusService);
  await app
    .get(Database)
    .transaction((tx) =>
      work === 'suspend' ? statuses.suspend(tx, shop.id, 'test') : statuses.resume(tx, shop.id),
    );
  app.get(TenantDirectory).forget();
}

describe('a new owner', () => {
  it('goes from nothing to an open shop, and each step is ticked when it is done', async () => {
    const { owner } = await freshShop();
    expect(await doneOf(owner)).toEqual([]);
    expect(await statusOf(owner)).toMatchObject({
      status: 'preparing',
      canOpen: false,
      missing: ['profile', 'warehouse', 'product', 'stock', 'payments'],
      openedAt: null,
    });

    await owner.put('/admin/v1/shop-profile', shopProfile());
    expect(await doneOf(owner)).toEqual(['profile']);
    const warehouse = (await owner.post<{ id: string }>('/admin/v1/warehouses', SEOUL)).body.id;
    expect(await doneOf(owner)).toEqual(['profile']); // There is a warehouse, but nobody has looked at it.
    const grid = { zone: { code: 'A', name: 'A구역' }, racks: 3, levels: 4, bins: 5 };
    await owner.post(`/admin/v1/warehouses/${warehouse}/rack-grids`, grid);
    expect(await doneOf(owner)).toEqual(['profile', 'warehouse']);
    const product = await addProduct(owner, productInput({ variants: [variantInput({ tracked: true })] }));
    expect(await doneOf(owner)).toEqual(['profile', 'warehouse', 'product']);
    await owner.post('/admin/v1/stock-adjustments', {
      variantId: product.variants[0]?.id,
      warehouseId: warehouse,
      delta: 3,
      reason: 'received',
    });
    await owner.put('/admin/v1/payment-settings', KEYS);
    expect(await doneOf(owner)).toEqual(['profile', 'warehouse', 'product', 'stock', 'payments']);
    expect(await statusOf(owner)).toMatchObject({ canOpen: true, missing: [] });

    const opened = await owner.post<ShopStatus>(`${SHOP}/open`);
    expect(opened).toMatchObject({ status: 200, body: { status: 'open', canOpen: false } });
    expect(opened.body.openedAt).not.toBeNull();
    expect(await doneOf(owner)).toContain('open');
    expect(await doneOf(owner)).not.toContain('storefront'); // The first look was the platform's.
  });

  it('is told by name what is missing, and nothing has changed', async () => {
    const { shop, owner } = await freshShop();
    const refused = await owner.post(`${SHOP}/open`);
    expect(refused).toMatchObject({ status: 409, body: { code: 'storefront.not-ready' } });
    expect(refused.body.errors?.map(({ path }) => path)).toEqual([
      'profile',
      'warehouse',
      'product',
      'stock',
      'payments',
    ]);
    expect(refused.body.detail).toContain('profile, warehouse, product, stock, payments');
    expect(await audits(shop)).toEqual([]);
    expect(await statusOf(owner)).toMatchObject({ status: 'preparing', openedAt: null });
  });

  it('has chosen a look when a person has published one', async () => {
    const { owner } = await freshShop();
    const content = { ...storefrontContent('봄', newId()), sections: [{ type: 'new', title: '새 상품' }] };
    await owner.post('/admin/v1/storefront-releases', { content });
    expect(await doneOf(owner)).toEqual(['storefront']);
  });

  it('does not count goods that are drafts, and stock of them', async () => {
    const { owner } = await freshShop();
    const warehouse = (await owner.post<{ id: string }>('/admin/v1/warehouses', SEOUL)).body.id;
    const draft = productInput({ status: 'draft', variants: [variantInput({ tracked: true })] });
    const product = await addProduct(owner, draft);
    const adjustment = { variantId: product.variants[0]?.id, warehouseId: warehouse, delta: 3 };
    await owner.post('/admin/v1/stock-adjustments', { ...adjustment, reason: 'received' });
    expect((await statusOf(owner)).missing).toEqual(['profile', 'product', 'stock', 'payments']);
  });
});

describe('opening and closing', () => {
  it('is done once however often and by however many it is asked at once', async () => {
    const shop = await readyShop();
    const at = async (path: string): Promise<number[]> =>
      (await Promise.all(Array.from({ length: 8 }, () => shop.owner.post(`${SHOP}/${path}`)))).map(
        ({ status }) => status,
      );
    expect(await at('open')).toEqual(Array.from({ length: 8 }, () => 200));
    expect(await at('close')).toEqual(Array.from({ length: 8 }, () => 200));
    expect(await audits(shop)).toMatchObject([
      { action: 'shop.opened', actor_label: '김주인' },
      { action: 'shop.closed', actor_label: '김주인' },
    ]);
  });

  it('does not hold everybody up when it is asked more often at once than there are connections', async () => {
    const shop = await readyShop();
    const paths = Array.from({ length: CROWD }, (_, index) => (index % 3 === 0 ? 'open' : 'close'));
    const answers = await Promise.all(paths.map((path) => shop.owner.post(`${SHOP}/${path}`)));
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  });

  it('keeps the time of the first opening', async () => {
    const { owner } = await readyShop();
    const first = (await owner.post<ShopStatus>(`${SHOP}/open`)).body.openedAt;
    await owner.post(`${SHOP}/close`);
    expect(await statusOf(owner)).toMatchObject({ status: 'preparing', openedAt: first, canOpen: true });
    expect((await owner.post<ShopStatus>(`${SHOP}/open`)).body.openedAt).toBe(first);
  });

  it('reaches shoppers: they buy in an open shop and find a closed one shut', async () => {
    const { host, owner } = await readyShop();
    const shopper = new ApiClient(app, host);
    expect((await shopper.get('/shop/v1/products')).status).toBe(403);
    await owner.post(`${SHOP}/open`);
    expect((await shopper.get('/shop/v1/products')).status).toBe(200);
    await owner.post(`${SHOP}/close`);
    expect(await shopper.get('/shop/v1/products')).toMatchObject({
      status: 403,
      body: { code: 'tenancy.not-open' },
    });
    expect((await shopper.get('/shop/v1/shop')).body).toMatchObject({ status: 'preparing', isPaused: true });
  });

  it('is the owner’s alone; everybody of the shop may see how it stands', async () => {
    const shop = await readyShop();
    for (const role of ['manager', 'warehouse'] as const) {
      const client = await member(shop, role);
      expect((await client.get(SHOP)).status).toBe(200);
      for (const path of ['open', 'close'])
        expect(await client.post(`${SHOP}/${path}`)).toMatchObject({
          status: 403,
          body: { code: 'access.forbidden' },
        });
    }
    expect((await statusOf(shop.owner)).status).toBe('preparing');
    expect(await audits(shop)).toEqual([]);
  });

  it('is refused while the platform has suspended the shop', async () => {
    const shop = await readyShop();
    await change(shop, 'suspend');
    for (const path of ['open', 'close'])
      expect(await shop.owner.post(`${SHOP}/${path}`)).toMatchObject({
        status: 403,
        body: { code: 'tenancy.suspended' },
      });
    expect(await statusOf(shop.owner)).toMatchObject({ status: 'suspended', canOpen: false });
  });

  it.each([
    ['open', ['open'], 'open'],
    ['never opened', [], 'preparing'],
    ['closed by its owner', ['open', 'close'], 'preparing'],
  ] as const)('is as it was after a suspension: %s', async (_words, steps, after) => {
    const shop = await readyShop();
    for (const step of steps) await shop.owner.post(`${SHOP}/${step}`);
    await change(shop, 'suspend');
    await change(shop, 'resume');
    expect((await statusOf(shop.owner)).status).toBe(after);
  });
});

describe('the first page', () => {
  it('keeps the sales from people of the warehouse', async () => {
    const shop = await readyShop();
    const [manager, warehouse] = [await member(shop, 'manager'), await member(shop, 'warehouse')];
    expect((await manager.get<Home>('/admin/v1/home')).body.sales).toHaveLength(7);
    expect((await warehouse.get<Home>('/admin/v1/home')).body.sales).toEqual([]);
  });
});
