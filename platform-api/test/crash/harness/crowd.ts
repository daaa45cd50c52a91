import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '../../../src/kernel/index.ts';
import type { Answer, Confirmed, Door, OpenShop, Placed, Problem, Shopper } from '../../harness/index.ts';
import { NoAnswer } from './door.ts';

const AGAIN_MS = 150;
/** Less than the minute that a dead process is given: whoever lives must not make a buyer wait for that. */
const PATIENCE_MS = 40_000;

/** A request of a buyer that did not get what it asked for; the buyer sends it again with the same key. */
export interface Trouble {
  readonly step: string;
  /** Null: no answer at all. */
  readonly status: number | null;
  readonly code: string;
  readonly contentType: string;
  readonly retryAfter: string | null;
}

/** People who browse and buy one thing after the other, all at the same time. */
export class Crowd {
  /** The orders that somebody was told are paid. */
  readonly paid: string[] = [];
  readonly troubles: Trouble[] = [];
  private readonly lanes: Promise<void>[] = [];
  private isClosing = false;

  constructor(
    private readonly shop: OpenShop,
    private readonly door: Door,
    private readonly people: readonly Shopper[],
  ) {}

  /** They begin; each goes on until {@link stop}. */
  start(): void {
    for (const person of this.people) this.lanes.push(this.shopOn(person.via(this.door)));
  }

  /** Nobody begins another purchase; those that are under way are finished. */
  async stop(): Promise<void> {
    this.isClosing = true;
    await Promise.all(this.lanes);
  }

  private async shopOn(shopper: Shopper): Promise<void> {
    while (!this.isClosing) await this.buyOne(shopper);
  }

  private async buyOne(shopper: Shopper): Promise<void> {
    const [goods] = this.shop.goods;
    const { client } = shopper;
    await this.insist('list', () => client.get('/shop/v1/products?limit=12'));
    await this.insist('product', () => client.get(`/shop/v1/products/${goods.slug}`));
    await this.insist('cart', () => shopper.put(goods.variantId));
    const quote = await this.insist<{ totalWon: number }>('quote', () => shopper.quote());
    const body = await shopper.checkout({ expectedTotalWon: quote.totalWon });
    const keys = { place: newId(), pay: newId() };
    const placed = await this.insist<Placed>('place', () =>
      client.post('/shop/v1/orders', body, { idempotencyKey: keys.place }),
    );
    const paymentKey = await this.shop.toss.authenticate(placed.payment);
    const options = { idempotencyKey: keys.pay };
    await this.insist<Confirmed>('pay', () => shopper.confirm(placed, paymentKey, {}, options), isPaid);
    await this.insist('order', () => client.get(`/shop/v1/orders/${placed.order.id}`));
    this.paid.push(placed.order.id);
  }

  /** Asks until the answer is a success, and is what is waited for; notes each time that it was not. */
  private async insist<T>(
    step: string,
    ask: () => Promise<Answer<unknown>>,
    isIt: (body: T) => boolean = () => true,
  ): Promise<T> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const trouble = await this.tryOnce(step, ask, isIt);
      if ('body' in trouble) return trouble.body;
      this.troubles.push(trouble);
      if (Date.now() > deadline) throw new Error(`${step} never succeeded: ${JSON.stringify(trouble)}`);
      await sleep(AGAIN_MS);
    }
  }

  private async tryOnce<T>(
    step: string,
    ask: () => Promise<Answer<unknown>>,
    isIt: (body: T) => boolean,
  ): Promise<{ readonly body: T } | Trouble> {
    try {
      const { status, headers, body } = await ask();
      if (status < 300 && isIt(body as T)) return { body: body as T };
      const code = status < 300 ? JSON.stringify(body) : (body as Problem).code;
      const retryAfter = headers['retry-after'];
      return {
        step,
        status,
        code,
        contentType: String(headers['content-type']),
        retryAfter: typeof retryAfter === 'string' ? retryAfter : null,
      };
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      return { step, status: null, code: error.message, contentType: '', retryAfter: null };
    }
  }
}

function isPaid({ state }: Confirmed): boolean {
  return state === 'paid';
}
