import type { HttpConnection } from './http-connection.ts';
import type { BuyShop } from './load.types.ts';

const SOLD_OUT = new Set(['inventory.out-of-stock', 'ordering.sold-out']);
const PLACE = { zoneCode: '06236', roadAddress: '서울 강남구 테헤란로 152' };

/** The shop has no more of it; an answer, not a failure. */
export class SoldOut extends Error {}

interface Placed {
  readonly order: { readonly id: string };
  readonly payment: { readonly tossOrderId: string; readonly amountWon: number; readonly taxFreeWon: number };
}

/** One guest with a cookie jar and an address of their own. */
export class Buyer {
  readonly #shop: BuyShop;
  readonly #connection: HttpConnection;
  readonly #sandbox: HttpConnection;
  readonly #key: string;
  readonly #ip: string;
  readonly #phone: string;
  readonly #cookies = new Map<string, string>();

  constructor(
    shop: BuyShop,
    connections: { connection: HttpConnection; sandbox: HttpConnection },
    who: { number: number; key: string },
  ) {
    this.#shop = shop;
    this.#connection = connections.connection;
    this.#sandbox = connections.sandbox;
    this.#key = who.key;
    // Unpaid holds are capped by address, so every buyer comes from somewhere else.
    this.#ip = `10.${(who.number >> 16) & 255}.${(who.number >> 8) & 255}.${who.number & 255}`;
    this.#phone = `010-${String(1000 + (who.number % 9000))}-${String(1000 + (Math.floor(who.number / 9000) % 9000))}`;
  }

  /** Everything from the empty cart to the paid order. */
  async buy(variantId: string): Promise<void> {
    await this.putIntoCart(variantId);
    await this.confirm(await this.place(await this.quote()));
  }

  async putIntoCart(variantId: string): Promise<void> {
    await this.#post('/shop/v1/cart/lines', { variantId, quantity: 1 });
  }

  /** @returns the total in won. */
  async quote(): Promise<number> {
    const quoted = await this.#post<{ totalWon: number }>('/shop/v1/checkout/quote', { address: PLACE });
    return quoted.totalWon;
  }

  async place(expectedTotalWon: number): Promise<Placed> {
    return await this.#post<Placed>('/shop/v1/orders', {
      contact: { name: '김측정', phone: this.#phone, email: null },
      address: { recipient: '김측정', phone: this.#phone, detail: `${this.#key.slice(0, 8)}호`, ...PLACE },
      expectedTotalWon,
      agreements: { terms: true, privacy: true },
    });
  }

  /** Pays in the sandbox's window and comes back with the key. */
  async confirm({ payment }: Placed): Promise<void> {
    const paymentKey = await this.pay(payment);
    const body = { paymentKey, orderId: payment.tossOrderId, amount: payment.amountWon };
    const { state } = await this.#post<{ state: string }>('/shop/v1/payments/confirm', body);
    if (state !== 'paid') throw new Error(`A confirmed payment is ${state}, not paid.`);
  }

  async pay({ tossOrderId, amountWon, taxFreeWon }: Placed['payment']): Promise<string> {
    const answer = await this.#sandbox.send(
      requestText('/sandbox/toss/payments', 'localhost', [], {
        clientKey: this.#shop.clientKey,
        orderId: tossOrderId,
        amount: amountWon,
        taxFreeAmount: taxFreeWon,
      }),
    );
    if (answer.status > 299)
      throw new Error(`The sandbox refused: ${answer.status} ${answer.body.toString()}`);
    return (JSON.parse(answer.body.toString()) as { paymentKey: string }).paymentKey;
  }

  async #post<T = unknown>(path: string, body: object): Promise<T> {
    const cookies = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = [
      `x-forwarded-for: ${this.#ip}`,
      `idempotency-key: ${this.#key}-${path.length}`,
      ...(cookies === '' ? [] : [`cookie: ${cookies}`]),
    ];
    const answer = await this.#connection.send(requestText(path, this.#shop.host, headers, body));
    for (const [, name = '', value = ''] of answer.head.matchAll(/\r\nset-cookie: ([^=]+)=([^;\r]*)/gi))
      this.#cookies.set(name, value);
    const text = answer.body.toString();
    if (answer.status <= 299) return JSON.parse(text) as T;
    const { code = '' } = JSON.parse(text) as { code?: string };
    throw SOLD_OUT.has(code)
      ? new SoldOut(code)
      : new Error(`POST ${path}: ${answer.status} ${text.slice(0, 300)}`);
  }
}

function requestText(path: string, host: string, headers: readonly string[], body: object): string {
  const json = JSON.stringify(body);
  const extra = headers.map((header) => `${header}\r\n`).join('');
  return `POST ${path} HTTP/1.1\r\nhost: ${host}\r\n${extra}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(json)}\r\n\r\n${json}`;
}
