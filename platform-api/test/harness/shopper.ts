import { expect } from '@jest/globals';
import type { z } from 'zod';
import type { CartView } from '../../src/ordering/cart.schemas.ts';
import type {
  OrderView,
  confirmResultSchema,
  placedOrderSchema,
  quoteSchema,
} from '../../src/ordering/order.schemas.ts';
import { ApiClient, type Answer, type CallOptions, type Door, type Problem } from './client.ts';
import type { OpenShop } from './shop.ts';

export type Placed = z.infer<typeof placedOrderSchema>;
export type Confirmed = z.infer<typeof confirmResultSchema>;
export type Quote = z.infer<typeof quoteSchema>;

/** Where parcels of a test go. */
export const ADDRESSES = {
  seoul: { zoneCode: '06236', roadAddress: '서울 강남구 테헤란로 152' },
  busan: { zoneCode: '48099', roadAddress: '부산 해운대구 달맞이길 30' },
} as const;

export interface PlaceInput {
  readonly expectedTotalWon?: number;
  readonly to?: keyof typeof ADDRESSES;
  readonly email?: string | null;
  readonly options?: CallOptions;
}

/** Somebody who shops over HTTP with a browser of their own. */
export class Shopper {
  constructor(
    readonly shop: OpenShop,
    readonly client: ApiClient,
  ) {}

  /** A guest with an empty cookie jar. */
  static guest(door: Door, shop: OpenShop): Shopper {
    return new Shopper(shop, new ApiClient(door, shop.host));
  }

  /** The same person with the same browser, at another process. */
  via(door: Door): Shopper {
    return new Shopper(this.shop, this.client.via(door));
  }

  put(variantId: string, quantity = 1): Promise<Answer<CartView>> {
    return this.client.post<CartView>('/shop/v1/cart/lines', { variantId, quantity });
  }

  quote(to: keyof typeof ADDRESSES = 'seoul'): Promise<Answer<Quote & Problem>> {
    return this.client.post<Quote & Problem>('/shop/v1/checkout/quote', { address: ADDRESSES[to] });
  }

  /** The body of a checkout, as a browser sends it. */
  async checkout({ expectedTotalWon, to = 'seoul', email = null }: PlaceInput = {}): Promise<object> {
    return {
      contact: { name: '김감자', phone: '010-1234-5678', email },
      address: { recipient: '김감자', phone: '010-1234-5678', detail: '3층', ...ADDRESSES[to] },
      expectedTotalWon: expectedTotalWon ?? (await this.quote(to)).body.totalWon,
      agreements: { terms: true, privacy: true },
    };
  }

  async place(input: PlaceInput = {}): Promise<Answer<Placed & Problem>> {
    return await this.client.post<Placed & Problem>(
      '/shop/v1/orders',
      await this.checkout(input),
      input.options,
    );
  }

  /** Puts goods into the cart and orders them. */
  async order(
    lines: readonly { readonly variantId: string; readonly quantity?: number }[],
    input: PlaceInput = {},
  ): Promise<Placed> {
    for (const { variantId, quantity } of lines)
      expect((await this.put(variantId, quantity)).status).toBe(200);
    const placed = await this.place(input);
    expect(placed).toMatchObject({ status: 201 });
    return placed.body;
  }

  /** Comes back from Toss with a payment key. */
  confirm(
    { payment }: Pick<Placed, 'payment'>,
    paymentKey: string,
    changes: { amount?: number; orderId?: string } = {},
    options: CallOptions = {},
  ): Promise<Answer<Confirmed & Problem>> {
    const body = { paymentKey, orderId: payment.tossOrderId, amount: payment.amountWon, ...changes };
    return this.client.post<Confirmed & Problem>('/shop/v1/payments/confirm', body, options);
  }

  /** Pays at Toss and comes back. */
  async pay(placed: Pick<Placed, 'payment'>): Promise<Answer<Confirmed & Problem>> {
    return await this.confirm(placed, await this.shop.toss.authenticate(placed.payment));
  }

  /** Orders and pays; the order's view afterwards. */
  async buy(
    lines: readonly { readonly variantId: string; readonly quantity?: number }[],
    input: PlaceInput = {},
  ): Promise<OrderView> {
    const placed = await this.order(lines, input);
    expect(await this.pay(placed)).toMatchObject({ status: 200, body: { state: 'paid' } });
    return await this.read(placed.order.id);
  }

  async read(orderId: string): Promise<OrderView> {
    const answer = await this.client.get<OrderView>(`/shop/v1/orders/${orderId}`);
    expect(answer.status).toBe(200);
    return answer.body;
  }

  cancel(orderId: string, options?: CallOptions): Promise<Answer<OrderView & Problem>> {
    return this.client.post<OrderView & Problem>(
      `/shop/v1/orders/${orderId}/cancel`,
      { reason: '마음이 바뀌었어요' },
      options,
    );
  }
}
