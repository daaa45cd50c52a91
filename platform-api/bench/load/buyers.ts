import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { Buyer, SoldOut } from './buyer.ts';
import { HttpConnection } from './http-connection.ts';
import { Latencies } from './latencies.ts';
import type { BuyPlan, BuyShop, LoadResult } from './load.types.ts';

const FAILURES_MAX = 5;

/** Guests who buy one thing each: cart, quote, order, payment at the sandbox, confirmation. */
export class Buyers {
  readonly #plan: BuyPlan;
  readonly #failures: string[] = [];
  #begun = 0;
  #refused = 0;

  constructor(plan: BuyPlan) {
    this.#plan = plan;
  }

  async warmUp(): Promise<void> {
    await this.#all(Number.POSITIVE_INFINITY, this.#plan.warmUpOrders, new Latencies());
    if (this.#failures.length > 0) throw new Error(`The warm-up failed:\n${this.#failures.join('\n')}`);
    this.#refused = 0;
  }

  async run(): Promise<LoadResult> {
    const latencies = new Latencies();
    const startedAt = performance.now();
    await this.#all(startedAt + this.#plan.measureMs, this.#plan.ordersMax, latencies);
    return {
      operations: latencies.count,
      seconds: (performance.now() - startedAt) / 1000,
      p50Ms: latencies.percentile(0.5),
      p99Ms: latencies.percentile(0.99),
      refused: this.#refused,
      failures: this.#failures,
    };
  }

  async #all(endAt: number, ordersMax: number, latencies: Latencies): Promise<void> {
    const last = this.#begun + ordersMax;
    const lanes = Array.from({ length: this.#plan.connections }, (_, index) => index);
    await Promise.all(
      lanes.map(async (lane) => {
        const shop = new HttpConnection(this.#plan.ports[lane % this.#plan.ports.length] ?? 0);
        const sandbox = new HttpConnection(this.#plan.sandboxPort);
        while (performance.now() < endAt && this.#begun < last && this.#failures.length < FAILURES_MAX) {
          this.#begun += 1;
          await this.#one(this.#begun, shop, sandbox, latencies);
        }
        shop.close();
        sandbox.close();
      }),
    );
  }

  async #one(
    number: number,
    connection: HttpConnection,
    sandbox: HttpConnection,
    latencies: Latencies,
  ): Promise<void> {
    const shop = this.#plan.shops[number % this.#plan.shops.length] as BuyShop;
    const variantId = shop.variantIds[(number * 7_919) % shop.variantIds.length] ?? '';
    const buyer = new Buyer(shop, { connection, sandbox }, { number, key: randomUUID() });
    const begun = performance.now();
    try {
      await buyer.buy(variantId);
      latencies.add(performance.now() - begun);
    } catch (error) {
      if (error instanceof SoldOut && !this.#plan.mustSucceed) this.#refused += 1;
      else this.#failures.push(error instanceof Error ? error.message : String(error));
    }
  }
}
