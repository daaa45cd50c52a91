import { HttpVisitor } from './http-visitor.ts';

const contact = { name: '김감자', phone: '010-1234-5678', email: null };
const address = { zoneCode: '06236', roadAddress: '서울 강남구 테헤란로 152' };

interface Placed {
  readonly order: { readonly id: string; readonly number: string };
  readonly payment: {
    readonly clientKey: string;
    readonly tossOrderId: string;
    readonly amountWon: number;
    readonly taxFreeWon: number;
  };
}

/** A guest who buys without a browser, by the requests that the shop's pages make. */
export class Customer {
  readonly visitor: HttpVisitor;
  private readonly sandbox: string;

  constructor(shop: string, sandbox: string) {
    this.visitor = new HttpVisitor(shop);
    this.sandbox = sandbox;
  }

  /** What can be bought now. */
  async choice(): Promise<readonly { readonly slug: string }[]> {
    const { items } = await this.visitor.get<{ items: { slug: string; soldOut: boolean }[] }>(
      '/shop/v1/products?limit=24',
    );
    return items.filter(({ soldOut }) => !soldOut);
  }

  /** Puts the first choice of a product into the cart, orders it and pays. The order's number. */
  async buy(slug: string): Promise<string> {
    const placed = await this.order(slug);
    const paymentKey = await this.payAtToss(placed);
    const { payment } = placed;
    const confirmed = await this.visitor.change<{ state: string }>('POST', '/shop/v1/payments/confirm', {
      paymentKey,
      orderId: payment.tossOrderId,
      amount: payment.amountWon,
    });
    if (confirmed.state !== 'paid') throw new Error(`The payment ended as ${confirmed.state}.`);
    return placed.order.number;
  }

  /** Puts the first choice of a product into the cart and orders it; nothing is paid yet. */
  async order(slug: string): Promise<Placed> {
    const { variants } = await this.visitor.get<{ variants: { id: string; soldOut?: boolean }[] }>(
      `/shop/v1/products/${slug}`,
    );
    const variant = variants.find(({ soldOut }) => soldOut !== true);
    if (variant === undefined) throw new Error(`${slug} is sold out.`);
    await this.visitor.change('POST', '/shop/v1/cart/lines', { variantId: variant.id, quantity: 1 });
    const quote = await this.visitor.change<{ totalWon: number }>('POST', '/shop/v1/checkout/quote', {
      address,
    });
    return await this.visitor.change<Placed>('POST', '/shop/v1/orders', {
      contact,
      address: { ...address, recipient: contact.name, phone: contact.phone, detail: '3층' },
      expectedTotalWon: quote.totalWon,
      agreements: { terms: true, privacy: true },
    });
  }

  /** What Toss's window leaves behind after 결제하기: the payment key. */
  private async payAtToss({ payment }: Placed): Promise<string> {
    const answer = await fetch(`${this.sandbox}/sandbox/toss/payments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        clientKey: payment.clientKey,
        orderId: payment.tossOrderId,
        amount: payment.amountWon,
        taxFreeAmount: payment.taxFreeWon,
      }),
    });
    if (!answer.ok) throw new Error(`The sandbox refuses to pay: ${await answer.text()}`);
    return ((await answer.json()) as { paymentKey: string }).paymentKey;
  }
}
