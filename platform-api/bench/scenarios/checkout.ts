import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Bench } from '../bench.ts';
import { idOf, madeProduct, shopSlug } from '../data/goods.ts';
import { Buyer } from '../load/buyer.ts';
import { HttpConnection } from '../load/http-connection.ts';
import type { BuyPlan, BuyShop } from '../load/load.types.ts';
import type { Fact, Outcome } from '../report.ts';

const VARIANTS_MAX = 8;
const SETTLE_MAX_MS = 120_000;
const STEPS_REPEATED = 5;

/** Guests who buy different things: orders a second that are paid and allocated, with no job left. */
export async function checkout(bench: Bench): Promise<Outcome> {
  await bench.start('sandbox', 'api');
  const steps = await statementsByStep(bench);
  await bench.start('worker');
  await settled(bench);
  const before = await allocatedOrders(bench);
  let warm = before;
  const measured = await bench.load(
    'checkout, paid and allocated',
    buyPlan(bench, shopsToBuyIn(bench), { warmUpOrders: bench.options.connections * 2 }),
    async () => {
      await settled(bench);
      warm = (await allocatedOrders(bench)) - before;
    },
  );
  const missing = measured.result.operations + bench.options.connections * 2 - warm;
  if (missing !== 0) throw new Error(`${missing} orders were paid and not allocated.`);
  return { unit: 'orders', measured: [measured], facts: steps };
}

/** A plan for buyers on as many connections as asked for. */
export function buyPlan(bench: Bench, shops: readonly BuyShop[], changes: Partial<BuyPlan> = {}): BuyPlan {
  return {
    kind: 'buy',
    ports: bench.apiPorts,
    sandboxPort: bench.lane.ports.sandbox,
    shops,
    connections: bench.options.connections,
    warmUpOrders: 0,
    measureMs: bench.options.seconds * 1000,
    ordersMax: Number.MAX_SAFE_INTEGER,
    mustSucceed: true,
    run: randomUUID(),
    ...changes,
  };
}

/** Every shop of the run with what it has in stock. */
export function shopsToBuyIn(bench: Bench): BuyShop[] {
  return Array.from({ length: bench.options.tenants }, (_, index) => {
    const shop = index + 1;
    const numbers = Array.from({ length: Math.min(5_000, bench.options.products) }, (__, number) => number);
    return {
      host: bench.hostOf(shopSlug(shop)),
      clientKey: `test_gck_bench_${shop}`,
      variantIds: numbers
        .filter((number) => !madeProduct(number).isSoldOut)
        .map((number) => idOf('variant', shop, number * VARIANTS_MAX)),
    };
  });
}

/** Waits until no job is left to be done. */
export async function settled(bench: Bench): Promise<void> {
  for (const giveUpAt = Date.now() + SETTLE_MAX_MS; Date.now() < giveUpAt; await pause(50)) {
    const [row] = await bench.query<{ open: number }>(
      "SELECT COUNT(*) AS open FROM outbox_entry WHERE state IN ('pending', 'sent') AND available_at <= NOW(3)",
    );
    if (Number(row?.open) === 0) return;
  }
  throw new Error(`Jobs were still waiting after ${SETTLE_MAX_MS / 1000} s.`);
}

/** Orders that are paid and allocated. */
export async function allocatedOrders(bench: Bench): Promise<number> {
  const [row] = await bench.query<{ count: number }>(
    "SELECT COUNT(*) AS count FROM shop_order WHERE paid_at IS NOT NULL AND allocation = 'allocated'",
  );
  return Number(row?.count);
}

/** How many statements each step of a checkout asks of the database, alone, while no worker runs. */
async function statementsByStep(bench: Bench): Promise<Fact[]> {
  const [shop] = shopsToBuyIn(bench);
  if (shop === undefined) return [];
  const connection = new HttpConnection(bench.apiPorts[0] ?? 0);
  const sandbox = new HttpConnection(bench.lane.ports.sandbox);
  const counts = new Map<string, number>();
  const count = async <T>(name: string, step: () => Promise<T>): Promise<T> => {
    const { statements } = await bench.read();
    const done = await step();
    counts.set(name, (await bench.read()).statements - statements - 1);
    return done;
  };
  // The last round counts: the first ones fill what processes remember.
  for (let round = 0; round < STEPS_REPEATED; round += 1) {
    const buyer = new Buyer(shop, { connection, sandbox }, { number: 9_000_000 + round, key: randomUUID() });
    const variantId = shop.variantIds[round * 11] ?? '';
    await count('cart', () => buyer.putIntoCart(variantId));
    const total = await count('quote', () => buyer.quote());
    const placed = await count('order', () => buyer.place(total));
    await count('confirmation', () => buyer.confirm(placed));
  }
  connection.close();
  sandbox.close();
  return [...counts].map(([name, value]) => ({ name: `checkout, ${name}`, value, unit: 'statements' }));
}
