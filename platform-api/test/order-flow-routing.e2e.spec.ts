import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AdminOrder } from '../src/ordering/order.admin.schemas.ts';
import {
  Shopper,
  finishJobs,
  makeShop,
  sellableIn,
  soundBooks,
  startApi,
  type OpenShop,
} from './harness/index.ts';

let app: NestFastifyApplication;

beforeAll(async () => {
  app = await startApi();
});
afterAll(async () => {
  await app.close();
});

/** An order as the owner sees it once its jobs have run. */
async function allocated(shop: OpenShop, orderId: string, by = app): Promise<AdminOrder> {
  await finishJobs(by, shop.id);
  const answer = await shop.owner.get<AdminOrder>(`/admin/v1/orders/${orderId}`);
  expect(answer.status).toBe(200);
  return answer.body;
}

const parcels = (order: AdminOrder): [string, number][] =>
  order.shipments
    .map((parcel): [string, number] => [
      parcel.warehouseName,
      parcel.lines.reduce((sum, line) => sum + line.quantity, 0),
    ])
    .toSorted(([a], [b]) => a.localeCompare(b, 'ko'));

describe('an order for goods that lie in Seoul and Busan', () => {
  it.each([
    ['seoul', '서울 센터'],
    ['busan', '부산 센터'],
  ] as const)('to %s is sent from %s, and the owner reads why', async (to, warehouseName) => {
    const shop = await makeShop(app, { goods: [{ stock: { seoul: 3, busan: 3 } }] });
    const { id } = await Shopper.guest(app, shop).buy([{ variantId: shop.goods[0].variantId }], { to });
    const order = await allocated(shop, id);
    expect(parcels(order)).toEqual([[warehouseName, 1]]);
    expect(order.allocation).toBe('allocated');
    const chosen = order.decision?.reasons.candidates.find((candidate) => candidate.chosen);
    expect(order.decision).toMatchObject({ stage: 'final', reasons: { note: null } });
    expect(chosen).toMatchObject({ warehouseName, distanceKind: 'road', unitsCovered: 1 });
    expect(chosen?.distanceMeters).toBeLessThan(30_000);
    expect(order.decision?.reasons.rules.at(-1)).toMatchObject({ kind: 'nearest', outcome: 'decided' });
    expect(await sellableIn(app, shop)).toEqual(
      to === 'seoul' ? { seoul: 2, busan: 3 } : { seoul: 3, busan: 2 },
    );
    await soundBooks(app, shop.id);
  });

  it('is sent from the farther one when the nearer one cannot send all of it', async () => {
    const shop = await makeShop(app, { goods: [{ stock: { seoul: 1, busan: 3 } }] });
    const { id } = await Shopper.guest(app, shop).buy([{ variantId: shop.goods[0].variantId, quantity: 2 }]);
    const order = await allocated(shop, id);
    expect(parcels(order)).toEqual([['부산 센터', 2]]);
    expect(order.decision?.reasons.rules.at(-1)).toMatchObject({ kind: 'all-from-one', outcome: 'decided' });
    expect(await sellableIn(app, shop)).toEqual({ seoul: 1, busan: 1 });
  });

  it('is split when neither can send all of it, and both parcels are paid for once', async () => {
    const shop = await makeShop(app, { goods: [{ stock: { seoul: 2, busan: 2 } }] });
    const shopper = Shopper.guest(app, shop);
    const { id } = await shopper.buy([{ variantId: shop.goods[0].variantId, quantity: 3 }]);
    const order = await allocated(shop, id);
    expect(parcels(order)).toEqual([
      ['부산 센터', 1],
      ['서울 센터', 2],
    ]);
    expect(order).toMatchObject({ shippingFeeWon: 3_000, totalWon: 3 * 12_900 + 3_000 });
    expect(order.decision?.reasons.candidates.filter((candidate) => candidate.chosen)).toHaveLength(2);
    expect(await shop.toss.facts()).toMatchObject({ charges: 1, chargedWon: 41_700 });
    expect(await sellableIn(app, shop)).toEqual({ seoul: 0, busan: 1 });
    await soundBooks(app, shop.id);
  });

  it('of two kinds that one warehouse has together comes from that one, although the other is nearer', async () => {
    const shop = await makeShop(app, {
      goods: [{ stock: { seoul: 5, busan: 5 } }, { stock: { busan: 5 } }],
    });
    const { id } = await Shopper.guest(app, shop).buy(shop.goods);
    expect(parcels(await allocated(shop, id))).toEqual([['부산 센터', 2]]);
  });

  it('leaves in one parcel for each kind of storage, and goods that nobody counts take no stock', async () => {
    const shop = await makeShop(app, {
      goods: [
        { stock: { seoul: 2 } },
        { storage: 'frozen', stock: { seoul: 2 } },
        { tracked: false, stock: {} },
      ],
    });
    const [first, frozen, uncounted] = shop.goods.map((goods) => goods.variantId);
    const { id } = await Shopper.guest(app, shop).buy([
      { variantId: first ?? '' },
      { variantId: frozen ?? '' },
      { variantId: uncounted ?? '', quantity: 50 },
    ]);
    expect(
      parcels(await allocated(shop, id))
        .map(([, units]) => units)
        .toSorted((a, b) => a - b),
    ).toEqual([1, 51]);
    expect(await soundBooks(app, shop.id)).toEqual({ onHand: 4, reserved: 2, claims: { committed: 2 } });
  });

  it('moves to the nearer one when that got stock between checkout and payment', async () => {
    const shop = await makeShop(app, { goods: [{ stock: { busan: 2 } }] });
    const shopper = Shopper.guest(app, shop);
    const [{ variantId }] = shop.goods;
    const placed = await shopper.order([{ variantId }]);
    expect(await sellableIn(app, shop)).toEqual({ seoul: 0, busan: 1 });
    const arrived = await shop.owner.post('/admin/v1/stock-adjustments', {
      variantId,
      warehouseId: shop.warehouses.seoul,
      delta: 2,
      reason: 'received',
    });
    expect(arrived.status).toBeLessThan(300);
    expect(await shopper.pay(placed)).toMatchObject({ body: { state: 'paid' } });
    expect(parcels(await allocated(shop, placed.order.id))).toEqual([['서울 센터', 1]]);
    expect(await sellableIn(app, shop)).toEqual({ seoul: 1, busan: 2 });
    expect(await soundBooks(app, shop.id)).toMatchObject({ reserved: 1 });
  });

  it('goes by the owner’s order of rules: preferred first, although it is farther', async () => {
    const shop = await makeShop(app, { goods: [{ stock: { seoul: 3, busan: 3 } }] });
    const items = ['preferred-order', 'nearest'].map((kind) => ({ kind, active: true }));
    expect((await shop.owner.put('/admin/v1/routing-rules', { items })).status).toBe(200);
    const { id } = await Shopper.guest(app, shop).buy([{ variantId: shop.goods[0].variantId }], {
      to: 'busan',
    });
    expect(parcels(await allocated(shop, id))).toEqual([['서울 센터', 1]]);
  });
});

describe('while the road service does not answer', () => {
  it('an order goes by the straight line, and its decision says so', async () => {
    const real = process.env['KAKAO_NAVI_BASE_URL'];
    process.env['KAKAO_NAVI_BASE_URL'] = 'http://127.0.0.1:9/nobody-listens';
    const offline = await startApi();
    try {
      const shop = await makeShop(offline, { goods: [{ stock: { seoul: 3, busan: 3 } }] });
      const { id } = await Shopper.guest(offline, shop).buy([{ variantId: shop.goods[0].variantId }], {
        to: 'busan',
      });
      const order = await allocated(shop, id, offline);
      expect(parcels(order)).toEqual([['부산 센터', 1]]);
      expect(order.decision).toMatchObject({ stage: 'final' });
      expect(order.decision?.reasons.note).toContain('2 of 2 warehouses');
      for (const candidate of order.decision?.reasons.candidates ?? []) {
        expect(candidate).toMatchObject({ distanceKind: 'straight', durationSeconds: null });
      }
    } finally {
      process.env['KAKAO_NAVI_BASE_URL'] = real;
      await offline.close();
    }
  });
});
