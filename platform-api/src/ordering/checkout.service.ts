import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.ts';
import { IdempotencyService, type IdempotentRequest } from '../http/index.ts';
import { StockService, inventoryErrors } from '../inventory/index.ts';
import { DomainError, failpoint, type Actor, type TenantId } from '../kernel/index.ts';
import { Payments } from '../payments/index.ts';
import { CheckoutPlanner, claimsOf, type CheckoutPlan } from './checkout.plan.ts';
import type { PlaceOrder } from './order.schemas.ts';
import { orderingErrors } from './ordering.errors.ts';
import { CheckoutRecords, type Placing } from './checkout.records.ts';

/** Below this Toss refuses a card (integrations §1.4: 100 won, an account transfer 200 won). */
const MINIMUM_WON = 200;
const RESERVE_TRIES = 4;

/** Turns a cart into an order: all its stock or none of it, then the order, then the customer pays. */
@Injectable()
export class CheckoutService {
  constructor(
    private readonly database: Database,
    private readonly planner: CheckoutPlanner,
    private readonly stock: StockService,
    private readonly payments: Payments,
    private readonly records: CheckoutRecords,
    private readonly idempotency: IdempotencyService,
  ) {}

  /**
   * Places an order from the caller's cart. The browser's amount is only compared with the server's.
   * @throws ordering.total-changed when they differ; inventory.out-of-stock when the stock went to somebody else;
   * payments.not-set-up while the shop cannot be paid.
   */
  async place(
    tenant: TenantId,
    actor: Actor,
    request: IdempotentRequest,
    body: PlaceOrder,
  ): Promise<{ orderId: string }> {
    return await this.idempotency.once<{ orderId: string }>(request, async (mark) => {
      const [plan, placing] = await Promise.all([
        this.planner.plan(tenant, actor, body.address),
        this.records.begin(tenant, actor, body),
        this.payments.requireSetUp(tenant),
      ]);
      refuseTotal(plan, body);
      const taken = await this.reserve(placing, plan);
      failpoint('checkout.reserved');
      try {
        await this.database.transaction(async (tx) => {
          await this.records.write(tx, placing, taken);
          await this.payments.open(tx, tenant, {
            reference: placing.orderId,
            orderName: orderName(plan),
            amountWon: plan.totals.totalWon,
            taxFreeWon: plan.totals.taxFreeWon,
            customerKey: actor.kind === 'customer' ? actor.id : placing.orderId,
          });
          await mark(tx, { orderId: placing.orderId });
        });
      } catch (error) {
        // A refusal has rolled the order back for certain, so what is held for it is free at once.
        if (error instanceof DomainError)
          await this.database.transaction((tx) =>
            this.stock.release(tx, tenant, placing.orderId, 'released'),
          );
        throw error;
      }
      failpoint('checkout.ordered');
    });
  }

  /** Takes the stock where the route says; when somebody was faster there, asks for another route and tries again. */
  private async reserve(placing: Placing, plan: CheckoutPlan): Promise<CheckoutPlan> {
    const { tenant, actor, orderId, body, cipher, holdExpiresAt } = placing;
    let { route } = plan;
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.stock.reserve(tenant, {
          orderId,
          holderHash: cipher.hash('holder', holderOf(actor)),
          expiresAt: holdExpiresAt,
          claims: claimsOf(route, plan.lines),
          idempotencyKey: `order:${orderId}:${attempt}`,
        });
        return { ...plan, route };
      } catch (error) {
        const outrun = error instanceof DomainError && error.code === inventoryErrors.outOfStock().code;
        if (!outrun || attempt >= RESERVE_TRIES) throw error;
        route = await this.planner.route(tenant, plan.lines, body.address);
      }
    }
  }
}

function refuseTotal({ totals }: CheckoutPlan, body: PlaceOrder): void {
  if (totals.totalWon !== body.expectedTotalWon)
    throw orderingErrors.totalChanged({ totalWon: totals.totalWon });
  if (totals.totalWon < MINIMUM_WON) throw orderingErrors.belowMinimum({ minimumWon: MINIMUM_WON });
}

/** "수미감자 3kg 외 2건", at most 100 characters as Toss wants it. */
function orderName({ lines }: CheckoutPlan): string {
  const first = lines[0]?.variant.productName ?? '';
  const more = lines.length > 1 ? ` 외 ${lines.length - 1}건` : '';
  return `${first.slice(0, 100 - more.length)}${more}`;
}

function holderOf(actor: Actor): string {
  if (actor.kind === 'customer') return `customer:${actor.id}`;
  return actor.kind === 'guest' ? `guest:${actor.secretHash}` : 'nobody';
}
