import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AdminShipmentRow } from '../src/fulfilment/shipment.schemas.ts';
import type { AdminOrderRow } from '../src/ordering/order.admin.schemas.ts';
import type { OrderSummary } from '../src/ordering/order.schemas.ts';
import { ApiClient, Shopper, finishJobs, makeShop, startApi, type OpenShop } from './harness/index.ts';

interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

let app: NestFastifyApplication;
let shop: OpenShop;
let shopper: Shopper;
const numbers: string[] = [];

beforeAll(async () => {
  app = await startApi();
  shop = await makeShop(app, { goods: [{ stock: { seoul: 20 } }] });
  shopper = Shopper.guest(app, shop);
  for (let turn = 0; turn < 5; turn += 1) {
    numbers.unshift((await shopper.buy([{ variantId: shop.goods[0].variantId }])).number);
  }
  await finishJobs(app, shop.id);
});
afterAll(async () => {
  await app.close();
});

/** All pages of a list, two items at a time. */
async function pages<T>(client: ApiClient, path: string): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const query: string = `?limit=2${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
    const answer = await client.get<Page<T>>(`${path}${query}`);
    expect(answer.status).toBe(200);
    expect(answer.body.items.length).toBeLessThanOrEqual(2);
    items.push(...answer.body.items);
    cursor = answer.body.nextCursor;
  } while (cursor !== null);
  return items;
}

describe('lists of orders', () => {
  it('show a buyer all of their own, newest first, once each, and a stranger none', async () => {
    const own = await pages<OrderSummary>(shopper.client, '/shop/v1/orders');
    expect(own.map((order) => order.number)).toEqual(numbers);
    expect(own[0]).toMatchObject({ state: 'paid', totalWon: 15_900, itemCount: 1, lineCount: 1 });
    const stranger = Shopper.guest(app, shop);
    await stranger.put(shop.goods[0].variantId);
    expect(await pages(stranger.client, '/shop/v1/orders')).toEqual([]);
  });

  it('are found by staff by number and telephone, with the name masked', async () => {
    const find = async (q: string): Promise<string[]> =>
      (
        await shop.owner.get<Page<AdminOrderRow>>(`/admin/v1/orders?q=${encodeURIComponent(q)}`)
      ).body.items.map((order) => order.number);
    expect((await pages<AdminOrderRow>(shop.owner, '/admin/v1/orders')).map((order) => order.number)).toEqual(
      numbers,
    );
    expect(await find(numbers[2] ?? '')).toEqual([numbers[2]]);
    expect(await find('010-1234-5678')).toEqual(numbers);
    expect(await find('010-9999-9999')).toEqual([]);
    const { body } = await shop.owner.get<Page<AdminOrderRow>>('/admin/v1/orders?state=paid&limit=1');
    expect(body.items).toMatchObject([{ customerName: '김*자', warehouseNames: ['서울 센터'] }]);
  });

  it('and of parcels show a shop nothing of another', async () => {
    const other = await makeShop(app);
    expect(await pages(other.owner, '/admin/v1/orders')).toEqual([]);
    expect(await pages(other.owner, '/admin/v1/shipments')).toEqual([]);
    const parcels = await pages<AdminShipmentRow>(shop.owner, '/admin/v1/shipments');
    expect(new Set(parcels.map((parcel) => parcel.orderNumber))).toEqual(new Set(numbers));
    expect(parcels).toHaveLength(numbers.length);
    expect(parcels[0]).toMatchObject({ state: 'ready', quantity: 1, recipient: '김감자' });
    expect(
      (await shop.owner.get<Page<AdminShipmentRow>>('/admin/v1/shipments?state=shipped')).body.items,
    ).toEqual([]);
  });

  it('count into the owner’s home: sales of today and parcels that wait', async () => {
    const home = await shop.owner.get<Record<string, unknown>>('/admin/v1/home');
    expect(home.status).toBe(200);
    expect(JSON.stringify(home.body)).toContain(String(5 * 15_900));
  });
});
