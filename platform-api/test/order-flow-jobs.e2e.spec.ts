import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { UnrecoverableError, Worker } from 'bullmq';
import { Config } from '../src/config/index.ts';
import { CancelShipmentsJob, CreateShipmentsJob } from '../src/fulfilment/create-shipments.job.ts';
import { JobQueue } from '../src/jobs/index.ts';
import { QUEUE_NAME, QUEUE_PREFIX, queueConnection } from '../src/jobs/job.queue.ts';
import { Relay } from '../src/jobs/relay.ts';
import { inTenant } from '../src/kernel/index.ts';
import { AllocateOrderJob } from '../src/ordering/allocate-order.job.ts';
import { OrderMailJob } from '../src/ordering/order-mail.job.ts';
import {
  ClockHand,
  Floor,
  Shopper,
  countRows,
  finishJobs,
  jobs,
  mailsTo,
  makeShop,
  soundBooks,
  startApi,
  until,
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

const five = <T>(work: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: 5 }, work));

const stateOf = async (shop: OpenShop, job: string): Promise<string[]> =>
  (await jobs(app, shop.id)).filter((entry) => entry.job === job).map((entry) => entry.state);

describe('jobs of an order', () => {
  it('survive a Redis that is emptied after the hand-over: the paid order is allocated and gets one parcel', async () => {
    const shop = await makeShop(app);
    const shopper = Shopper.guest(app, shop);
    const { id } = await shopper.buy([{ variantId: shop.goods[0].variantId }]);
    await app.get(Relay).round();
    expect(await stateOf(shop, 'order.paid')).toEqual(['sent']);
    await app.get(JobQueue).queue.obliterate({ force: true });
    clock.advance(2);
    await finishJobs(app, shop.id);
    expect(await stateOf(shop, 'order.paid')).toEqual(['done']);
    expect(await shopper.read(id)).toMatchObject({ state: 'paid', shipments: [{ state: 'ready' }] });
    expect(await countRows(app, shop.id, 'shipment')).toBe(1);
    expect(await soundBooks(app, shop.id)).toEqual({ onHand: 5, reserved: 1, claims: { committed: 1 } });
  });

  it('survive workers that were killed so often that the queue gives the job up', async () => {
    const shop = await makeShop(app);
    const shopper = Shopper.guest(app, shop);
    const { id } = await shopper.buy([{ variantId: shop.goods[0].variantId }]);
    await app.get(JobQueue).queue.obliterate({ force: true });
    await app.get(Relay).round();
    // As after too many stalls: the queue ends the job as failed, and nobody told the outbox.
    const { queue } = app.get(JobQueue);
    const connection = queueConnection(app.get(Config));
    const dying = new Worker(
      QUEUE_NAME,
      () => Promise.reject(new UnrecoverableError('job stalled more than allowable limit')),
      { connection, prefix: QUEUE_PREFIX },
    );
    await until(async () => (await queue.getJobCountByTypes('waiting', 'active', 'prioritized')) === 0);
    await dying.close();
    connection.disconnect();
    expect(await stateOf(shop, 'order.paid')).toEqual(['sent']);
    clock.advance(2);
    await finishJobs(app, shop.id);
    expect(await shopper.read(id)).toMatchObject({ state: 'paid', shipments: [{ state: 'ready' }] });
  });

  it('run five times at once make nothing twice', async () => {
    const shop = await makeShop(app, { goods: [{ stock: { seoul: 2, busan: 2 } }] });
    const shopper = Shopper.guest(app, shop);
    const payload = {
      orderId: (await shopper.buy([{ variantId: shop.goods[0].variantId, quantity: 3 }])).id,
    };
    const run = (job: AllocateOrderJob | CreateShipmentsJob | CancelShipmentsJob) =>
      five(() => inTenant(shop.id, 'test', () => job.handle(shop.id, payload)));
    await run(app.get(AllocateOrderJob));
    await run(app.get(CreateShipmentsJob));
    await finishJobs(app, shop.id);
    await run(app.get(CreateShipmentsJob));
    const order = await shopper.read(payload.orderId);
    expect(order.shipments).toHaveLength(2);
    expect(order.timeline.filter((event) => event.type === 'allocated')).toHaveLength(1);
    expect(await soundBooks(app, shop.id)).toMatchObject({ reserved: 3, claims: { committed: 3 } });

    expect(await shopper.cancel(payload.orderId)).toMatchObject({ body: { state: 'cancelled' } });
    await run(app.get(CancelShipmentsJob));
    await run(app.get(AllocateOrderJob));
    await run(app.get(CreateShipmentsJob));
    await finishJobs(app, shop.id);
    expect(await countRows(app, shop.id, 'shipment')).toBe(2);
    expect((await shopper.read(payload.orderId)).shipments.map((parcel) => parcel.state)).toEqual([
      'cancelled',
      'cancelled',
    ]);
    expect(await soundBooks(app, shop.id)).toMatchObject({ reserved: 0 });
  });
});

describe('a buyer who left an e-mail address', () => {
  it('is written to once when the order is paid and when its parcel leaves, with a link to the order', async () => {
    const shop = await makeShop(app);
    const email = `${shop.slug}@buyer.test`;
    const shopper = Shopper.guest(app, shop);
    const order = await shopper.buy([{ variantId: shop.goods[0].variantId }], { email });
    await finishJobs(app, shop.id);
    await five(() =>
      inTenant(shop.id, 'test', () =>
        app.get(OrderMailJob).handle(shop.id, { orderId: order.id, news: { kind: 'order-paid' } }),
      ),
    );
    const { shipments } = await shopper.read(order.id);
    const trackingNumber = await new Floor(shop).send(shipments[0]?.id ?? '');
    await finishJobs(app, shop.id);
    const mails = await mailsTo(email);
    expect(mails.map((mail) => mail.subject)).toEqual([
      `[${shop.slug}] 주문을 잘 받았어요 (${order.number})`,
      `[${shop.slug}] 상품을 보냈어요 (${order.number})`,
    ]);
    expect(mails[0]?.text).toContain('15,900원');
    expect(mails[1]?.text).toContain(`CJ대한통운 ${trackingNumber}`);
    for (const mail of mails) expect(mail.text).toContain(`http://${shop.host}/orders/${order.id}`);
  });

  it('is written to once when the order is cancelled and its money went back', async () => {
    const shop = await makeShop(app);
    const email = `${shop.slug}@buyer.test`;
    const shopper = Shopper.guest(app, shop);
    const order = await shopper.buy([{ variantId: shop.goods[0].variantId }], { email });
    await shopper.cancel(order.id);
    await finishJobs(app, shop.id);
    expect((await mailsTo(email)).map((mail) => mail.subject).toSorted()).toEqual([
      `[${shop.slug}] 주문을 잘 받았어요 (${order.number})`,
      `[${shop.slug}] 주문을 취소했어요 (${order.number})`,
    ]);
  });

  it('is written to by nobody while nothing is paid; and who left none gets no mail at all', async () => {
    const shop = await makeShop(app);
    const email = `${shop.slug}@buyer.test`;
    const shopper = Shopper.guest(app, shop);
    const placed = await shopper.order([{ variantId: shop.goods[0].variantId }], { email });
    await shopper.cancel(placed.order.id);
    await Shopper.guest(app, shop).buy([{ variantId: shop.goods[0].variantId }]);
    await finishJobs(app, shop.id);
    expect(await mailsTo(email)).toEqual([]);
    expect(await stateOf(shop, 'notification.queued')).toEqual([]);
    expect(await stateOf(shop, 'order.mail-due')).toEqual(['done']);
  });
});
