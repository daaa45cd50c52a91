import { expect } from '@jest/globals';
import { Database } from '../../../src/database/index.ts';
import type { AdminShipment } from '../../../src/fulfilment/shipment.schemas.ts';
import { inTenant, newId } from '../../../src/kernel/index.ts';
import type { OrderView } from '../../../src/ordering/index.ts';
import {
  Floor,
  Shopper,
  countRows,
  finishJobs,
  jobs,
  mailsTo,
  makeShop,
  signInWithKakao,
  soundBooks,
  type Answer,
  type Door,
  type OpenShop,
  type Problem,
} from '../../harness/index.ts';
import type { Confirmed, Placed } from '../../harness/index.ts';
import { aMinuteLater, eventually, holdsRunOut, jobsDone } from '../harness/later.ts';
import type { World } from '../harness/world.ts';

const QUANTITY = 2;

export interface PurchaseInput {
  /** Nothing lies in Seoul at checkout and something arrives before the payment, so that the claims move there. */
  readonly stockArrivesMeanwhile?: boolean;
}

/**
 * Somebody buys something, from the cart to the door, in steps of which each can be repeated: the buyer's browser and the
 * packer's tablet send the same request with the same key again when they got no answer.
 */
export class Purchase {
  readonly email: string;
  private readonly keys = { place: newId(), pay: newId(), ship: newId(), cancel: newId() };
  private readonly trackingNumber = Floor.trackingNumber();
  private body: object = {};
  private paymentKey = '';
  private parcelId = '';
  private onHandBefore = 0;
  placed: Placed | null = null;

  private constructor(
    readonly world: World,
    readonly shop: OpenShop,
    readonly shopper: Shopper,
    private readonly input: PurchaseInput,
  ) {
    this.email = `${shop.slug}@buyer.test`;
  }

  /** A shop with stock, and a customer with a full cart who has read the total. */
  static async begin(world: World, input: PurchaseInput = {}): Promise<Purchase> {
    const stock = input.stockArrivesMeanwhile === true ? { busan: 5 } : { seoul: 5, busan: 5 };
    const shop = await makeShop(world.app, { goods: [{ stock }] });
    const shopper = new Shopper(shop, await signInWithKakao(world.app, shop));
    const purchase = new Purchase(world, shop, shopper, input);
    expect((await shopper.put(shop.goods[0].variantId, QUANTITY)).status).toBe(200);
    purchase.body = await shopper.checkout({ email: purchase.email });
    purchase.onHandBefore = (await soundBooks(world.app, shop.id)).onHand;
    return purchase;
  }

  tryToPlace(door: Door): Promise<Answer<Placed & Problem>> {
    const { client } = this.shopper.via(door);
    return client.post<Placed & Problem>('/shop/v1/orders', this.body, { idempotencyKey: this.keys.place });
  }

  /** Orders, and is back from Toss's window with a payment key. */
  async place(door: Door): Promise<void> {
    const answer = await this.tryToPlace(door);
    expect(answer).toMatchObject({ status: 201 });
    this.placed = answer.body;
    this.paymentKey = await this.shop.toss.authenticate(answer.body.payment);
    if (this.input.stockArrivesMeanwhile === true) await this.stockArrives();
  }

  tryToPay(door: Door): Promise<Answer<Confirmed & Problem>> {
    if (this.placed === null) throw new Error('Nothing is ordered yet.');
    const options = { idempotencyKey: this.keys.pay };
    return this.shopper.via(door).confirm(this.placed, this.paymentKey, {}, options);
  }

  /** Asks until it is paid: after a crash the first answers may be that it is not known yet. */
  async pay(door: Door): Promise<void> {
    await eventually(
      'the payment is confirmed',
      async () => (await this.tryToPay(door)).body,
      ({ state }) => state === 'paid',
    );
  }

  tryToCancel(door: Door): Promise<Answer<OrderView & Problem>> {
    return this.shopper.via(door).cancel(this.orderId, { idempotencyKey: this.keys.cancel });
  }

  /** Runs the jobs in the test's own application, up to a parcel that waits to be picked. */
  async allocate(): Promise<void> {
    await finishJobs(this.world.app, this.shop.id);
    await this.findParcel();
  }

  /** … up to a parcel that is packed and waits for its label. */
  async pack(): Promise<void> {
    await this.allocate();
    const floor = new Floor(this.shop);
    await floor.pick(this.parcelId);
    await floor.pack(this.parcelId);
  }

  tryToShip(door: Door): Promise<Answer<AdminShipment & Problem>> {
    return this.shop.owner
      .via(door)
      .post<AdminShipment & Problem>(
        `/admin/v1/shipments/${this.parcelId}/ship`,
        { carrier: 'CJ', trackingNumber: this.trackingNumber },
        { idempotencyKey: this.keys.ship },
      );
  }

  /** Goes on from wherever the crash left it until the parcel is at the door, and looks at everything. */
  async toTheDoor(door: Door): Promise<void> {
    await aMinuteLater(this.world, this.shop.id);
    if (this.placed === null) await this.place(door);
    await this.pay(door);
    await jobsDone(this.world, this.shop.id);
    await this.findParcel();
    const floor = new Floor({ owner: this.shop.owner.via(door) });
    let { state } = await this.readParcel();
    if (state === 'ready') ({ state } = await floor.pick(this.parcelId));
    if (state === 'picking') ({ state } = await floor.pack(this.parcelId));
    // Also when it is shipped already: whoever got no answer asks again.
    expect(await this.tryToShip(door)).toMatchObject({ status: 200 });
    await floor.deliver(this.parcelId, '문 앞에 두었다고 연락받음');
    await jobsDone(this.world, this.shop.id);
    await holdsRunOut(this.world, this.shop.id, this.orderId);
    await jobsDone(this.world, this.shop.id);
    await this.expectOneOfEach();
  }

  /** Goes on from wherever the crash left it until the money is back, and looks at everything. */
  async toTheRefund(door: Door): Promise<void> {
    await aMinuteLater(this.world, this.shop.id);
    await eventually(
      'the order is cancelled',
      async () => {
        await this.tryToCancel(door);
        return (await this.shopper.read(this.orderId)).state;
      },
      (state) => state === 'cancelled',
    );
    await jobsDone(this.world, this.shop.id);
    const { app } = this.world;
    expect(await this.facts()).toEqual({
      orders: ['cancelled'],
      payments: ['cancelled'],
      attempts: ['cancelled'],
      refunds: ['done'],
      parcels: ['cancelled'],
      charges: 1,
      chargedWon: this.placed?.payment.amountWon,
      givenBackWon: this.placed?.payment.amountWon,
      mails: ['주문을 잘 받았어요', '주문을 취소했어요'],
      reviewRights: 0,
      unfinished: [],
    });
    expect(await soundBooks(app, this.shop.id)).toMatchObject({
      onHand: this.onHandBefore,
      reserved: 0,
      claims: { released: QUANTITY },
    });
  }

  private async expectOneOfEach(): Promise<void> {
    expect(await this.facts()).toEqual({
      orders: ['paid'],
      payments: ['paid'],
      attempts: ['approved'],
      refunds: [],
      parcels: ['delivered'],
      charges: 1,
      chargedWon: this.placed?.payment.amountWon,
      givenBackWon: 0,
      mails: ['상품을 보냈어요', '주문을 잘 받았어요'],
      reviewRights: 1,
      unfinished: [],
    });
    const books = await soundBooks(this.world.app, this.shop.id);
    const arrived = this.input.stockArrivesMeanwhile === true ? 5 : 0;
    expect(books).toMatchObject({ onHand: this.onHandBefore + arrived - QUANTITY, reserved: 0 });
    expect(books.claims['shipped']).toBe(QUANTITY);
    expect(Object.keys(books.claims).filter((state) => !ENDED.has(state))).toEqual([]);
  }

  /** All that there is exactly one of, or none. */
  private async facts(): Promise<object> {
    const { app } = this.world;
    const { charges, chargedWon, cancelledWon } = await this.shop.toss.facts();
    expect(await countRows(app, this.shop.id, 'shop_order')).toBe(1);
    return {
      orders: await this.states('shop_order'),
      payments: await this.states('payment'),
      attempts: await this.states('payment_attempt'),
      refunds: await this.states('payment_cancel'),
      parcels: await this.states('shipment'),
      charges,
      chargedWon,
      givenBackWon: cancelledWon,
      mails: (await mailsTo(this.email))
        .map(({ subject }) => subject.replace(/^\[.*?\] | \(.*$/g, ''))
        .toSorted(),
      reviewRights: await this.reviewRights(),
      unfinished: (await jobs(app, this.shop.id)).filter(({ state }) => state !== 'done'),
    };
  }

  private states(
    table: 'shop_order' | 'payment' | 'payment_attempt' | 'payment_cancel' | 'shipment',
  ): Promise<string[]> {
    return inTenant(this.shop.id, 'test', async () => {
      const rows = await this.world.app
        .get(Database)
        .db.selectFrom(table)
        .select('state')
        .where('tenant_id', '=', this.shop.id)
        .execute();
      return rows.map(({ state }) => state);
    });
  }

  private reviewRights(): Promise<number> {
    return inTenant(this.shop.id, 'test', async () => {
      const rows = await this.world.app
        .get(Database)
        .db.selectFrom('review_right')
        .select('order_line_id')
        .where('tenant_id', '=', this.shop.id)
        .execute();
      return rows.length;
    });
  }

  private get orderId(): string {
    return this.placed?.order.id ?? '';
  }

  private async stockArrives(): Promise<void> {
    const answer = await this.shop.owner.post('/admin/v1/stock-adjustments', {
      variantId: this.shop.goods[0].variantId,
      warehouseId: this.shop.warehouses.seoul,
      delta: 5,
      reason: 'received',
    });
    expect(answer.status).toBeLessThan(300);
  }

  private async findParcel(): Promise<void> {
    const { shipments } = await this.shopper.read(this.orderId);
    expect(shipments).toHaveLength(1);
    this.parcelId = shipments[0]?.id ?? '';
  }

  private async readParcel(): Promise<AdminShipment> {
    return (await this.shop.owner.get<AdminShipment>(`/admin/v1/shipments/${this.parcelId}`)).body;
  }
}

const ENDED = new Set(['shipped', 'released', 'expired']);
