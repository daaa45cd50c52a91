import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../src/database/index.ts';
import { StaffDirectory } from '../src/identity/index.ts';
import { StockService, seedStock } from '../src/inventory/index.ts';
import { inTenant, newId } from '../src/kernel/index.ts';
import { ApiClient, startApi } from './harness/index.ts';
import { addShop, type TestShop } from './harness/shoppers.ts';

const PORTAL = 'portal.localhost:8080';
const PASSWORD = 'a-fake-password-1';

interface Warehouse {
  id: string;
  code: string;
  latitude: number;
  longitude: number;
}
interface Layout {
  zones: {
    code: string;
    racks: { code: string; bins: { id: string; code: string; quantity: number }[] }[];
  }[];
  special: { id: string; code: string; kind: string; quantity: number }[];
}

let app: NestFastifyApplication;
let own: TestShop;
let foreign: TestShop;
let owner: ApiClient;
let stranger: ApiClient;
let warehouse: Warehouse;

async function memberOf(shop: TestShop, role: 'owner' | 'manager' | 'warehouse'): Promise<ApiClient> {
  const directory = app.get(StaffDirectory);
  const email = `${role}-${newId()}@own.test`;
  await directory.addMembership(
    await directory.create({ email, name: role, password: PASSWORD }),
    shop.id,
    role,
  );
  const client = new ApiClient(app, PORTAL, { 'x-gamja-tenant': shop.slug });
  expect((await client.post('/admin/v1/auth/sign-in', { email, password: PASSWORD })).status).toBe(200);
  return client;
}

async function addVariant(shop: TestShop, name = '햇감자'): Promise<string> {
  const [id, productId] = [newId(), newId()];
  const now = new Date();
  const row = { tenant_id: shop.id, created_at: now, updated_at: now, price_won: 9900, list_price_won: null };
  await inTenant(shop.id, 'test', async () => {
    const { db } = app.get(Database);
    await db
      .insertInto('product')
      .values({
        ...row,
        id: productId,
        slug: `p-${productId}`,
        name,
        brand: null,
        description: '',
        status: 'on-sale',
        tax_kind: 'tax-free',
        tags: '[]',
        badges: '[]',
        notice: '[]',
        attributes: '{}',
        published_at: now,
      })
      .execute();
    await db
      .insertInto('variant')
      .values({
        ...row,
        id,
        product_id: productId,
        sku: `SKU-${id.slice(-12)}`,
        option_label: '3kg',
        option_value_ids: '[]',
        storage: 'normal',
        archived_at: null,
      })
      .execute();
  });
  return id;
}

const warehouseInput = (code: string) => ({
  code,
  name: '이천 센터',
  zoneCode: '17384',
  roadAddress: '경기 이천시 마장면 덕평로 811',
});
const adjust = (body: Record<string, unknown>, client = owner, idempotencyKey = newId()) =>
  client.post<{ onHand: number; sellable: number; code: string; detail: string }>(
    '/admin/v1/stock-adjustments',
    { warehouseId: warehouse.id, reason: 'received', ...body },
    { idempotencyKey },
  );
const levelsOf = async (variantId: string) => {
  const page = await owner.get<{ items: { variantId: string; levels: Record<string, number>[] }[] }>(
    '/admin/v1/stock-levels?limit=100',
  );
  return page.body.items.find((row) => row.variantId === variantId)?.levels ?? [];
};

beforeAll(async () => {
  app = await startApi();
  [own, foreign] = [await addShop(app), await addShop(app)];
  [owner, stranger] = [await memberOf(own, 'owner'), await memberOf(foreign, 'owner')];
  const created = await owner.post<Warehouse>('/admin/v1/warehouses', {
    ...warehouseInput('ICN'),
    latitude: 37.24,
    longitude: 127.37,
  });
  expect(created.status).toBe(201);
  warehouse = created.body;
});
afterAll(async () => {
  await app.close();
});

describe('a warehouse', () => {
  it('is born with the bins unplaced, packed and in transit', async () => {
    const layout = await owner.get<Layout>(`/admin/v1/warehouses/${warehouse.id}/layout`);
    expect(layout.status).toBe(200);
    expect(layout.body.zones).toEqual([]);
    expect(layout.body.special.map((bin) => bin.kind)).toEqual(['unplaced', 'packed', 'in-transit']);
  });

  it('is placed on the map by its address when no coordinates are given', async () => {
    const created = await owner.post<Warehouse>('/admin/v1/warehouses', {
      ...warehouseInput('MAP'),
      zoneCode: '04524',
      roadAddress: '서울 중구 세종대로 110',
    });
    expect(created.status).toBe(201);
    expect(created.body.latitude).toBeCloseTo(37.56, 1);
    expect(created.body.longitude).toBeCloseTo(126.97, 1);
  });

  it('needs a code of its own', async () => {
    const again = await owner.post('/admin/v1/warehouses', {
      ...warehouseInput('ICN'),
      latitude: 37,
      longitude: 127,
    });
    expect([again.status, again.body.code]).toEqual([409, 'inventory.warehouse-code-taken']);
  });

  it('is missing for another shop, in every way to reach it', async () => {
    const missing = newId();
    for (const id of [warehouse.id, missing]) {
      const answers = await Promise.all([
        stranger.get(`/admin/v1/warehouses/${id}`),
        stranger.patch(`/admin/v1/warehouses/${id}`, { name: '내 것' }),
        stranger.get(`/admin/v1/warehouses/${id}/layout`),
        stranger.post(`/admin/v1/warehouses/${id}/rack-grids`, {
          zone: { code: 'A', name: '가' },
          racks: 1,
          levels: 1,
          bins: 1,
        }),
      ]);
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
        answers.map(() => [404, 'inventory.warehouse-not-found']),
      );
    }
    expect((await owner.get<{ name: string }>(`/admin/v1/warehouses/${warehouse.id}`)).body.name).toBe(
      '이천 센터',
    );
  });

  it('shows a grid of racks before it builds it, and builds the next one behind it', async () => {
    const grid = { zone: { code: 'A', name: '상온' }, racks: 2, levels: 3, bins: 4 };
    const path = `/admin/v1/warehouses/${warehouse.id}/rack-grids`;
    const preview = await owner.post<{ bins: number; racks: string[] }>(path, { ...grid, preview: true });
    expect(preview.body).toMatchObject({ bins: 24, racks: ['01', '02'] });
    expect((await owner.get<Layout>(`/admin/v1/warehouses/${warehouse.id}/layout`)).body.zones).toEqual([]);
    expect((await owner.post<{ bins: number }>(path, grid)).body.bins).toBe(24);
    expect((await owner.post<{ racks: string[] }>(path, { ...grid, racks: 1 })).body.racks).toEqual(['03']);
    const { zones } = (await owner.get<Layout>(`/admin/v1/warehouses/${warehouse.id}/layout`)).body;
    expect(zones.map((zone) => zone.racks.map((rack) => [rack.code, rack.bins.length]))).toEqual([
      [
        ['01', 12],
        ['02', 12],
        ['03', 12],
      ],
    ]);
  });

  it('is found by typing an address', async () => {
    const found = await owner.get<{ items: { roadAddress: string }[] }>(
      `/admin/v1/addresses/search?q=${encodeURIComponent('세종대로 110')}`,
    );
    expect(found.status).toBe(200);
    expect(found.body.items.length).toBeGreaterThan(0);
  });
});

describe('a stock adjustment', () => {
  it('changes level, bin, ledger and audit together, and a repeat of its key changes nothing', async () => {
    const variantId = await addVariant(own);
    const key = newId();
    for (const _ of [1, 2]) {
      const answer = await adjust({ variantId, delta: 12, note: '입고' }, owner, key);
      expect([answer.status, answer.body]).toEqual([201, { onHand: 12, sellable: 12 }]);
    }
    const ledger = await owner.get<{ items: Record<string, unknown>[] }>(
      `/admin/v1/stock-movements?variantId=${variantId}`,
    );
    expect(ledger.body.items).toMatchObject([
      { kind: 'received', delta: 12, note: '입고', binCode: 'UNPLACED', lotCode: 'none' },
    ]);
    expect(await levelsOf(variantId)).toMatchObject([
      { warehouseId: warehouse.id, onHand: 12, available: 12, sellable: 12 },
    ]);
    const { special } = (await owner.get<Layout>(`/admin/v1/warehouses/${warehouse.id}/layout`)).body;
    expect(special.find((bin) => bin.kind === 'unplaced')?.quantity).toBeGreaterThanOrEqual(12);
    const audit = await owner.get<{ items: { action: string; subjectId: string }[] }>(
      '/admin/v1/audit-entries',
    );
    expect(audit.body.items.filter((entry) => entry.subjectId === variantId)).toHaveLength(1);
  });

  it('sets a counted quantity, up or down', async () => {
    const variantId = await addVariant(own);
    await adjust({ variantId, delta: 10 });
    expect((await adjust({ variantId, onHand: 7, reason: 'counted' })).body.onHand).toBe(7);
    expect((await adjust({ variantId, onHand: 9, reason: 'counted' })).body.onHand).toBe(9);
    expect((await adjust({ variantId, onHand: 9, reason: 'counted' })).body.onHand).toBe(9);
    const ledger = await owner.get<{ items: { delta: number }[] }>(
      `/admin/v1/stock-movements?variantId=${variantId}`,
    );
    expect(ledger.body.items.map((line) => line.delta)).toEqual([2, -3, 10]);
  });

  it('may not take what is promised to orders, says how much that is, and changes nothing', async () => {
    const variantId = await addVariant(own);
    await adjust({ variantId, delta: 10 });
    await inTenant(own.id, 'test', () =>
      app.get(StockService).reserve(own.id, {
        orderId: newId(),
        holderHash: newId(),
        expiresAt: new Date(Date.now() + 60_000),
        claims: [
          { orderLineId: newId(), variantId, warehouseId: warehouse.id, part: 0, quantity: 8, tracked: true },
        ],
        idempotencyKey: newId(),
      }),
    );
    const refused = await adjust({ variantId, delta: -3, reason: 'damaged' });
    expect([refused.status, refused.body.code]).toEqual([409, 'inventory.below-reserved']);
    expect(refused.body.detail).toContain('8 of SKU-');
    expect(await levelsOf(variantId)).toMatchObject([{ onHand: 10, reserved: 8, sellable: 2 }]);
    expect((await adjust({ variantId, delta: -2, reason: 'damaged' })).body).toEqual({
      onHand: 8,
      sellable: 0,
    });
  });

  it('is exact when twenty people book at the same moment', async () => {
    const variantId = await addVariant(own);
    await adjust({ variantId, delta: 100 });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        adjust({ variantId, delta: index % 2 === 0 ? 5 : -3, reason: 'adjusted' }),
      ),
    );
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 201));
    expect(await levelsOf(variantId)).toMatchObject([{ onHand: 100 + 50 - 30 }]);
  });

  it('takes either a difference or a target', async () => {
    const variantId = await addVariant(own);
    for (const body of [{ variantId }, { variantId, delta: 1, onHand: 1 }]) {
      const answer = await adjust(body);
      expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
    }
  });

  it('cannot touch the goods, warehouses or bins of another shop', async () => {
    const [mine, theirs] = [await addVariant(foreign), await addVariant(own)];
    const bin = (await owner.get<Layout>(`/admin/v1/warehouses/${warehouse.id}/layout`)).body.special[0]?.id;
    const answers = await Promise.all([
      adjust({ variantId: theirs, delta: 1 }, stranger),
      adjust({ variantId: mine, delta: 1 }, stranger),
      adjust({ variantId: mine, delta: 1, binId: bin }, stranger),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(await levelsOf(theirs)).toEqual([]);
  });
});

describe('a frozen level', () => {
  it('is released by a recount that brings ledger, bins and promises to what was counted', async () => {
    const variantId = await addVariant(own);
    await adjust({ variantId, delta: 10 });
    const recount = (onHand: number) =>
      owner.post<{ onHand: number; sellable: number; code: string }>('/admin/v1/stock-recounts', {
        variantId,
        warehouseId: warehouse.id,
        onHand,
      });
    expect((await recount(8)).body.code).toBe('inventory.not-frozen');
    await inTenant(own.id, 'test', () =>
      app
        .get(Database)
        .db.updateTable('stock_level')
        .set({ on_hand: 14, reserved: 3, frozen: true })
        .where('tenant_id', '=', own.id)
        .where('variant_id', '=', variantId)
        .execute(),
    );
    expect((await adjust({ variantId, delta: 1 })).body.code).toBe('inventory.frozen');
    const released = await recount(8);
    expect([released.status, released.body]).toEqual([201, { onHand: 8, sellable: 8 }]);
    expect(await levelsOf(variantId)).toMatchObject([{ onHand: 8, reserved: 0, sellable: 8 }]);
    const ledger = await owner.get<{ items: { delta: number }[] }>(
      `/admin/v1/stock-movements?variantId=${variantId}`,
    );
    expect(ledger.body.items.map((line) => line.delta)).toEqual([-2, 10]);
    expect((await adjust({ variantId, delta: -8, reason: 'damaged' })).body).toEqual({
      onHand: 0,
      sellable: 0,
    });
  });
});

describe('goods in bins', () => {
  it('are carried to a shelf, leave the level alone, and are refused when the bin has fewer', async () => {
    const variantId = await addVariant(own);
    await adjust({ variantId, delta: 6 });
    const layout = (await owner.get<Layout>(`/admin/v1/warehouses/${warehouse.id}/layout`)).body;
    const shelf = layout.zones[0]?.racks[0]?.bins[0];
    const unplaced = layout.special.find((bin) => bin.kind === 'unplaced');
    const move = { warehouseId: warehouse.id, variantId, fromBinId: unplaced?.id, toBinId: shelf?.id };
    expect(
      (await owner.post<{ moved: number }>('/admin/v1/bin-moves', { ...move, quantity: 4 })).body,
    ).toEqual({ moved: 4 });
    const refused = await owner.post('/admin/v1/bin-moves', { ...move, quantity: 3 });
    expect([refused.status, refused.body.code]).toEqual([409, 'inventory.not-in-bin']);
    expect(await levelsOf(variantId)).toMatchObject([{ onHand: 6, sellable: 6 }]);
    const ledger = await owner.get<{ items: { kind: string; delta: number }[] }>(
      `/admin/v1/stock-movements?variantId=${variantId}`,
    );
    expect(ledger.body.items.map((line) => [line.kind, line.delta])).toEqual([
      ['moved-in', 4],
      ['moved-out', -4],
      ['received', 6],
    ]);
  });
});

describe('lists', () => {
  it('of stock find names and SKUs and page by cursor', async () => {
    const ids = await Promise.all([1, 2, 3].map(() => addVariant(own, '찾는 100% 감자')));
    await inTenant(own.id, 'test', () =>
      seedStock(
        app.get(Database),
        own.id,
        ids.map((variantId) => ({ variantId, warehouseId: warehouse.id, quantity: 5 })),
        new Date(),
      ),
    );
    type Page = { items: { variantId: string; productName: string }[]; nextCursor: string | null };
    const q = encodeURIComponent('100%');
    const first = (await owner.get<Page>(`/admin/v1/stock-levels?q=${q}&limit=2`)).body;
    expect(first.items).toHaveLength(2);
    const rest = (await owner.get<Page>(`/admin/v1/stock-levels?q=${q}&limit=2&cursor=${first.nextCursor}`))
      .body;
    expect(rest.nextCursor).toBeNull();
    expect(new Set([...first.items, ...rest.items].map((row) => row.variantId))).toEqual(new Set(ids));
  });

  it('of another shop are empty', async () => {
    for (const path of ['stock-levels', 'stock-movements', 'warehouses']) {
      const items = (await stranger.get<{ items: { sku?: string }[] }>(`/admin/v1/${path}`)).body.items;
      expect(items.filter((row) => row.sku === undefined || path !== 'stock-levels')).toEqual([]);
    }
  });
});

describe("the owner's rules", () => {
  it('of routing are the defaults until they are saved in another order', async () => {
    type Rules = { items: { kind: string; active: boolean }[] };
    const before = await owner.get<Rules>('/admin/v1/routing-rules');
    expect(before.body.items.map((rule) => rule.kind)).toEqual([
      'all-from-one',
      'fewest-parcels',
      'nearest',
      'preferred-order',
    ]);
    const items = [
      { kind: 'nearest', active: true },
      { kind: 'all-from-one', active: false },
    ];
    const saved = await owner.put<Rules>('/admin/v1/routing-rules', { items });
    expect(saved.status).toBe(200);
    expect(saved.body.items.map((rule) => [rule.kind, rule.active])).toEqual([
      ['nearest', true],
      ['all-from-one', false],
      ['fewest-parcels', false],
      ['preferred-order', false],
    ]);
    expect((await owner.put('/admin/v1/routing-rules', { items: [items[0], items[0]] })).status).toBe(400);
  });

  it('of stock are saved per scope and refused for a warehouse of another shop', async () => {
    const rules = {
      safetyStock: 2,
      oversellLimit: null,
      holdMinutes: 30,
      lowStockAt: null,
      unpaidSharePercent: null,
    };
    const saved = await owner.put<{ copying: boolean }>('/admin/v1/stock-policies', {
      scope: 'shop',
      warehouseId: null,
      ...rules,
    });
    expect([saved.status, saved.body.copying]).toEqual([200, true]);
    const minutes = await inTenant(own.id, 'test', () =>
      app.get(StockService).holdMinutes(app.get(Database).db, own.id),
    );
    expect(minutes).toBe(30);
    const foreignScope = { scope: 'warehouse', warehouseId: warehouse.id, ...rules };
    const refused = await stranger.put('/admin/v1/stock-policies', foreignScope);
    expect([refused.status, refused.body.code]).toEqual([404, 'inventory.policy-not-found']);
    const preview = await owner.post<{ affected: number }>('/admin/v1/stock-policies/preview', {
      scope: 'shop',
      warehouseId: null,
      ...rules,
      safetyStock: 1000,
    });
    expect(preview.status).toBe(200);
    expect(preview.body.affected).toBeGreaterThan(0);
  });
});

describe('people of the floor', () => {
  it('may count and carry, but not change rules', async () => {
    const floor = await memberOf(own, 'warehouse');
    expect((await floor.get('/admin/v1/stock-levels')).status).toBe(200);
    expect(
      (await floor.put('/admin/v1/routing-rules', { items: [{ kind: 'nearest', active: true }] })).status,
    ).toBe(403);
    const nobody = new ApiClient(app, PORTAL, { 'x-gamja-tenant': own.slug });
    expect((await nobody.get('/admin/v1/stock-levels')).status).toBe(401);
  });
});
