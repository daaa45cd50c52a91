import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RoutingService } from '../allocation/index.ts';
import { Vault, type TenantCipher } from '../crypto/index.ts';
import { Database, type Db } from '../database/index.ts';
import { IdempotencyService, type IdempotentRequest } from '../http/index.ts';
import { StockService, inventoryErrors } from '../inventory/index.ts';
import { Clock, DomainError, failpoint, newId, seoulDay, type Actor, type TenantId } from '../kernel/index.ts';
import { Payments } from '../payments/index.ts';
import { lineTotal } from '../pricing/index.ts';
import { pricedLine } from './cart.reader.ts';
import { CheckoutPlanner, claimsOf, type CheckoutPlan } from './checkout.plan.ts';
import { orderNumber } from './order-number.rules.ts';
import { OrderTimeline } from './order-timeline.ts';
import type { PlaceOrder } from './order.schemas.ts';
import { orderingErrors } from './ordering.errors.ts';

/** Below this Toss refuses a card (integrations §1.4: 100 won, an account transfer 200 won). */
const MINIMUM_WON = 200;
const RESERVE_TRIES = 4;

interface Placing {
  readonly tenant: TenantId;
  readonly actor: Actor;
  readonly orderId: string;
  readonly body: PlaceOrder;
  readonly cipher: TenantCipher;
  readonly holdExpiresAt: Date;
}

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
   * @throws ordering.total-changed when they differ; inventory.out-of-stock when the stock went to somebody else.
   */
  async place(tenant: TenantId, actor: Actor, request: IdempotentRequest, body: PlaceOrder): Promise<{ orderId: string }> {
    return await this.idempotency.once<{ orderId: string }>(request, async (mark) => {
      const plan = await this.planner.plan(tenant, actor, body.address);
      refuseTotal(plan, body);
      const placing = await this.records.begin(tenant, actor, body);
      const taken = await this.reserve(placing, plan);
      failpoint('checkout.reserved');
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

/** Writes the rows of a placed order. */
@Injectable()
export class CheckoutRecords {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly stock: StockService,
    private readonly routing: RoutingService,
    private readonly timeline: OrderTimeline,
    private readonly clock: Clock,
  ) {}

  async begin(tenant: TenantId, actor: Actor, body: PlaceOrder): Promise<Placing> {
    const holdMinutes = await this.stock.holdMinutes(this.database.db, tenant);
    return {
      tenant,
      actor,
      body,
      orderId: newId(),
      cipher: await this.vault.forTenant(tenant),
      holdExpiresAt: new Date(this.clock.now().getTime() + holdMinutes * 60_000),
    };
  }

  async write(tx: Db, placing: Placing, plan: CheckoutPlan): Promise<void> {
    const { tenant, orderId } = placing;
    await tx.insertInto('shop_order').values(this.orderRow(placing, plan)).execute();
    await tx.insertInto('order_line').values(lineRows(placing, plan)).execute();
    await this.timeline.add(tx, tenant, orderId, 'placed', { totalWon: plan.totals.totalWon });
    await this.routing.storeDecision(tx, tenant, orderId, 'provisional', plan.route);
    await tx
      .deleteFrom('cart_line')
      .where('tenant_id', '=', tenant)
      .where('cart_id', '=', plan.cartId)
      .where('id', 'in', plan.lines.map(({ line }) => line.id))
      .execute();
  }

  private orderRow({ tenant, actor, orderId, body, cipher, holdExpiresAt }: Placing, { totals }: CheckoutPlan) {
    const now = this.clock.now();
    const { zoneCode, roadAddress, ...privateAddress } = body.address;
    return {
      tenant_id: tenant,
      id: orderId,
      number: orderNumber(seoulDay(now), randomBytes(10)),
      state: 'pending-payment' as const,
      allocation: 'provisional' as const,
      customer_id: actor.kind === 'customer' ? actor.id : null,
      guest_hash: actor.kind === 'guest' ? actor.secretHash : null,
      items_total_won: totals.itemsTotalWon,
      discount_won: totals.discountWon,
      shipping_fee_won: totals.shippingFeeWon,
      total_won: totals.totalWon,
      tax_free_won: totals.taxFreeWon,
      vat_won: totals.vatWon,
      contact_name_sealed: cipher.seal(body.contact.name),
      contact_phone_sealed: cipher.seal(body.contact.phone),
      contact_phone_hash: cipher.hash('phone', body.contact.phone),
      contact_email_sealed: cipher.sealNullable(body.contact.email),
      zone_code: zoneCode,
      road_address: roadAddress,
      address_sealed: cipher.seal(JSON.stringify(privateAddress)),
      hold_expires_at: holdExpiresAt,
      placed_at: now,
      paid_at: null,
      cancelled_at: null,
      cancel_reason: null,
      updated_at: now,
    };
  }
}

function lineRows({ tenant, orderId }: Placing, plan: CheckoutPlan) {
  return plan.lines.map((checkoutLine, position) => {
    const { line, variant, orderLineId } = checkoutLine;
    return {
      tenant_id: tenant,
      id: orderLineId,
      order_id: orderId,
      variant_id: variant.id,
      product_id: variant.productId,
      position,
      sku: variant.sku,
      product_slug: variant.productSlug,
      product_name: variant.productName,
      option_label: variant.optionLabel,
      image_asset_id: variant.imageAssetId,
      storage: variant.storage,
      tax_kind: variant.taxKind,
      unit_price_won: variant.priceWon,
      list_price_won: variant.listPriceWon,
      line_total_won: lineTotal(pricedLine(checkoutLine)),
      ordered: line.quantity,
    };
  });
}

function refuseTotal({ totals }: CheckoutPlan, body: PlaceOrder): void {
  if (totals.totalWon !== body.expectedTotalWon) throw orderingErrors.totalChanged({ totalWon: totals.totalWon });
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
