import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RoutingService } from '../allocation/index.ts';
import { Vault, type TenantCipher } from '../crypto/index.ts';
import { Database, matched, sendAlong, type Db } from '../database/index.ts';
import { StockService } from '../inventory/index.ts';
import { Clock, newId, seoulDay, type Actor, type TenantId } from '../kernel/index.ts';
import { lineTotal } from '../pricing/index.ts';
import { pricedLine } from './cart.reader.ts';
import { type CheckoutPlan } from './checkout.plan.ts';
import { orderNumber } from './order-number.rules.ts';
import { OrderTimeline } from './order-timeline.ts';
import type { PlaceOrder } from './order.schemas.ts';
import { orderingErrors } from './ordering.errors.ts';

/** An order on its way into the books. */
export interface Placing {
  readonly tenant: TenantId;
  readonly actor: Actor;
  readonly orderId: string;
  readonly body: PlaceOrder;
  readonly cipher: TenantCipher;
  readonly holdExpiresAt: Date;
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
    await sendAlong(tx, tx.insertInto('shop_order').values(this.orderRow(placing, plan)));
    await sendAlong(tx, tx.insertInto('order_line').values(lineRows(placing, plan)));
    await this.timeline.add(tx, tenant, orderId, 'placed', { totalWon: plan.totals.totalWon });
    await this.routing.storeDecision(tx, tenant, orderId, 'provisional', plan.route);
    const emptied = tx
      .deleteFrom('cart_line')
      .where('tenant_id', '=', tenant)
      .where('cart_id', '=', plan.cartId)
      .where(
        'id',
        'in',
        plan.lines.map(({ line }) => line.id),
      );
    // One cart is one order: of two tabs that send it at once, the second finds its lines gone.
    await sendAlong(tx, emptied, (result) => {
      if (matched(result) !== plan.lines.length) throw orderingErrors.cartEmpty();
    });
  }

  private orderRow(
    { tenant, actor, orderId, body, cipher, holdExpiresAt }: Placing,
    { totals }: CheckoutPlan,
  ) {
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
