import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TrackShipmentsSweep } from '../src/fulfilment/track-shipments.sweep.ts';
import type { OrderView } from '../src/ordering/index.ts';
import {
  ClockHand,
  Floor,
  Shopper,
  finishJobs,
  makeShop,
  sandboxPost,
  signInWithKakao,
  soundBooks,
  startApi,
  type OpenShop,
} from './harness/index.ts';

let app: NestFastifyApplication;
let clock: ClockHand;

beforeAll(async () => {
  app = await startApi();
});
beforeEach(() => {
  clock = new ClockHand(app);
});
afterEach(() => {
  clock.restore();
});
afterAll(async () => {
  await app.close();
});

interface Case {
  readonly shop: OpenShop;
  readonly floor: Floor;
  readonly shopper: Shopper;
  readonly order: OrderView;
  readonly parcelId: string;
}

/** A paid order with its parcel, of a guest or of one of the sandbox's people. */
async function paid(person: number | null = null): Promise<Case> {
  const shop = await makeShop(app);
  const shopper =
    person === null ? Shopper.guest(app, shop) : new Shopper(shop, await signInWithKakao(app, shop, person));
  const { id } = await shopper.buy([{ variantId: shop.goods[0].variantId }]);
  await finishJobs(app, shop.id);
  const order = await shopper.read(id);
  return { shop, floor: new Floor(shop), shopper, order, parcelId: order.shipments[0]?.id ?? '' };
}

/** The carrier scans a parcel, and the sweep looks. */
async function scan(trackingNumber: string, stage: string): Promise<void> {
  await sandboxPost(`/sandbox/tracking/CJ/${trackingNumber}/advance`, { to: stage });
  clock.advance(6 * 60);
  await app.get(TrackShipmentsSweep).run();
}

const review = (shopper: Shopper, shop: OpenShop, orderLineId: string | undefined) =>
  shopper.client.post(`/shop/v1/products/${shop.goods[0].slug}/reviews`, {
    orderLineId,
    rating: 5,
    body: '포슬포슬하고 맛있어요',
  });

describe('a parcel', () => {
  it('is picked, packed, sent, followed to the door, confirmed and reviewed once by its buyer', async () => {
    const { shop, floor, shopper, order, parcelId } = await paid(1);
    const [line] = order.lines;
    expect(order).toMatchObject({
      state: 'paid',
      shipments: [{ state: 'ready', warehouseName: '서울 센터' }],
    });

    await floor.pick(parcelId);
    expect(await shopper.read(order.id)).toMatchObject({ state: 'preparing' });
    await floor.pack(parcelId);
    expect((await review(shopper, shop, line?.id)).status).toBe(403);
    const { trackingNumber } = await floor.ship(parcelId);
    expect(await shopper.read(order.id)).toMatchObject({
      state: 'shipping',
      lines: [{ quantityShipped: 1 }],
      shipments: [{ state: 'shipped', carrierName: 'CJ대한통운', trackingNumber }],
    });
    expect(await soundBooks(app, shop.id)).toEqual({ onHand: 4, reserved: 0, claims: { shipped: 1 } });

    await scan(trackingNumber ?? '', 'hub');
    const onTheWay = await shopper.read(order.id);
    expect(onTheWay.state).toBe('shipping');
    expect(onTheWay.shipments[0]?.events.length).toBeGreaterThan(3);
    await scan(trackingNumber ?? '', 'delivered');
    expect(await shopper.read(order.id)).toMatchObject({
      state: 'delivered',
      shipments: [{ state: 'delivered', confirmed: false }],
    });

    const confirm = `/shop/v1/orders/${order.id}/shipments/${parcelId}/confirm`;
    expect((await Shopper.guest(app, shop).client.post(confirm)).status).toBe(404);
    expect(await shopper.client.post(confirm)).toMatchObject({ status: 200, body: { state: 'completed' } });
    expect(await shopper.client.post(confirm)).toMatchObject({ status: 200, body: { state: 'completed' } });
    expect((await shopper.read(order.id)).timeline.map((event) => event.type)).toEqual([
      'placed',
      'payment-confirming',
      'paid',
      'allocated',
      'picking',
      'packed',
      'shipped',
      'delivered',
      'receipt-confirmed',
    ]);

    await finishJobs(app, shop.id);
    expect((await shopper.read(order.id)).lines).toMatchObject([{ reviewable: true }]);
    const other = new Shopper(shop, await signInWithKakao(app, shop, 2));
    expect((await review(other, shop, line?.id)).status).toBe(403);
    expect((await review(Shopper.guest(app, shop), shop, line?.id)).status).toBe(401);
    const twice = await Promise.all([1, 2].map(() => review(shopper, shop, line?.id)));
    expect(twice.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect((await shopper.read(order.id)).lines).toMatchObject([{ reviewable: false }]);
    const reviews = await shopper.client.get(`/shop/v1/products/${shop.goods[0].slug}/reviews`);
    expect(reviews.body).toMatchObject({ total: 1 });
  });

  it('is delivered once, although many sweeps and its buyer say so at the same time', async () => {
    const { shop, floor, shopper, order, parcelId } = await paid();
    const trackingNumber = await floor.send(parcelId);
    await sandboxPost(`/sandbox/tracking/CJ/${trackingNumber}/advance`, { to: 'delivered' });
    clock.advance(10);
    await Promise.all([
      ...[1, 2, 3].map(() => app.get(TrackShipmentsSweep).run()),
      shopper.client.post(`/shop/v1/orders/${order.id}/shipments/${parcelId}/confirm`),
    ]);
    await finishJobs(app, shop.id);
    const { timeline } = await shopper.read(order.id);
    expect(timeline.filter((event) => event.type === 'delivered')).toHaveLength(1);
  });

  it('is delivered by staff only with a reason, which stays with it', async () => {
    const { shop, floor, shopper, order, parcelId } = await paid();
    await floor.send(parcelId);
    const path = `/admin/v1/shipments/${parcelId}/deliver`;
    expect((await shop.owner.post(path, { reason: '' })).status).toBe(400);
    expect((await shop.owner.post(path, {})).status).toBe(400);
    expect(await shopper.read(order.id)).toMatchObject({ state: 'shipping' });
    const delivered = await floor.deliver(parcelId, '고객이 받았다고 전화했어요');
    expect(delivered).toMatchObject({
      state: 'delivered',
      deliveredBy: 'staff',
      deliveredReason: '고객이 받았다고 전화했어요',
    });
    expect(await shopper.read(order.id)).toMatchObject({ state: 'delivered' });
  });

  it('that nobody scans is delivered when the shop’s time limit is over, not before', async () => {
    const { shop, floor, shopper, order, parcelId } = await paid();
    await floor.pick(parcelId);
    await floor.pack(parcelId);
    const sent = await shop.owner.post(`/admin/v1/shipments/${parcelId}/ship`, {
      carrier: 'DIRECT',
      trackingNumber: '',
    });
    expect(sent.status).toBe(200);
    clock.advance(6 * 24 * 60);
    await app.get(TrackShipmentsSweep).run();
    expect(await shopper.read(order.id)).toMatchObject({ state: 'shipping' });
    clock.advance(2 * 24 * 60);
    await app.get(TrackShipmentsSweep).run();
    await finishJobs(app, shop.id);
    expect(await shopper.read(order.id)).toMatchObject({
      state: 'completed',
      shipments: [{ confirmed: true }],
    });
  });

  it('takes no step out of turn, no wrong label and no label twice; what is refused changes nothing', async () => {
    const { shop, floor, shopper, order, parcelId } = await paid();
    for (const step of ['pack', 'deliver', 'ship']) {
      const body = { reason: '바로 줬어요', carrier: 'CJ', trackingNumber: Floor.trackingNumber() };
      const answer = await shop.owner.post(`/admin/v1/shipments/${parcelId}/${step}`, body);
      expect(answer).toMatchObject({ status: 409, body: { code: 'fulfilment.wrong-state' } });
    }
    await floor.pick(parcelId);
    await floor.pack(parcelId);
    expect(await floor.tryToShip(parcelId, '123')).toMatchObject({
      status: 422,
      body: { code: 'fulfilment.bad-tracking-number' },
    });
    const second = await Shopper.guest(app, shop).buy([{ variantId: shop.goods[0].variantId }]);
    await finishJobs(app, shop.id);
    const { body } = await shop.owner.get<OrderView>(`/admin/v1/orders/${second.id}`);
    const used = await floor.send(body.shipments[0]?.id ?? '');
    expect(await floor.tryToShip(parcelId, used)).toMatchObject({
      status: 409,
      body: { code: 'fulfilment.tracking-number-taken' },
    });
    expect(await shopper.read(order.id)).toMatchObject({
      state: 'preparing',
      lines: [{ quantityShipped: 0 }],
    });
    expect(await soundBooks(app, shop.id)).toMatchObject({ onHand: 4, reserved: 1 });
    await floor.ship(parcelId);
  });

  it('is sent once when two people press the button, and another shop’s staff find nothing', async () => {
    const { shop, floor, shopper, order, parcelId } = await paid();
    const stranger = await makeShop(app);
    for (const path of ['', '/pick-list']) {
      const read = await stranger.owner.get(`/admin/v1/shipments/${parcelId}${path}`);
      expect(read).toMatchObject({ status: 404, body: { code: 'fulfilment.shipment-not-found' } });
    }
    expect((await stranger.owner.post(`/admin/v1/shipments/${parcelId}/pick`)).status).toBe(404);
    expect((await shop.owner.get(`/admin/v1/shipments/${parcelId}/pick-list`)).body).toMatchObject({
      items: [{ quantity: 1, binCode: 'UNPLACED' }],
    });
    await floor.pick(parcelId);
    await floor.pack(parcelId);
    const both = await Promise.all([floor.tryToShip(parcelId), floor.tryToShip(parcelId)]);
    expect(both.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect(await shopper.read(order.id)).toMatchObject({ lines: [{ quantityShipped: 1 }] });
    expect(await soundBooks(app, shop.id)).toEqual({ onHand: 4, reserved: 0, claims: { shipped: 1 } });
  });
});
