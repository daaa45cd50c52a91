import type { TenantCipher } from '../crypto/index.ts';
import { isoInstant, readJson } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { joinedImage, type ImageView } from '../media/index.ts';
import type { PaymentSummary } from '../payments/index.ts';
import { isCancellable, peopleState } from './order-state.rules.ts';
import type { findTimeline, OrderLineRow, OrderRow } from './order.queries.ts';
import type { DeliveryAddress, OrderSummary, OrderView, ShipmentView } from './order.schemas.ts';

/** Everything that one order's view is made of. */
export interface OrderParts {
  readonly row: OrderRow;
  readonly lines: readonly OrderLineRow[];
  readonly timeline: Awaited<ReturnType<typeof findTimeline>>;
  readonly shipments: readonly ShipmentView[];
  readonly reviewable: ReadonlySet<string>;
  readonly payment: PaymentSummary | null;
  readonly cipher: TenantCipher;
  readonly tenant: TenantId;
}

/** An order with its personal data opened, for its owner and for staff. */
export function orderView({
  row,
  lines,
  timeline,
  shipments,
  reviewable,
  payment,
  cipher,
  tenant,
}: OrderParts): OrderView {
  const privateAddress = JSON.parse(cipher.open(row.address_sealed)) as Omit<
    DeliveryAddress,
    'zoneCode' | 'roadAddress'
  >;
  return {
    id: row.id,
    number: row.number,
    state: peopleState(row.state, shipments),
    placedAt: isoInstant(row.placed_at),
    paidAt: isoInstant(row.paid_at),
    lines: lines.map((line) => ({
      id: line.id,
      variantId: line.variant_id,
      sku: line.sku,
      productSlug: line.product_slug,
      productName: line.product_name,
      optionLabel: line.option_label,
      image: imageOf(tenant, line),
      unitPriceWon: line.unit_price_won,
      listPriceWon: line.list_price_won,
      quantity: line.ordered,
      quantityCancelled: line.cancelled,
      quantityShipped: line.shipped,
      lineTotalWon: line.line_total_won,
      reviewable: reviewable.has(line.id),
    })),
    itemsTotalWon: row.items_total_won,
    discountWon: row.discount_won,
    shippingFeeWon: row.shipping_fee_won,
    totalWon: row.total_won,
    taxFreeWon: row.tax_free_won,
    vatWon: row.vat_won,
    address: { ...privateAddress, zoneCode: row.zone_code, roadAddress: row.road_address },
    contact: {
      name: cipher.open(row.contact_name_sealed),
      phone: cipher.open(row.contact_phone_sealed),
      email: cipher.openNullable(row.contact_email_sealed),
    },
    shipments: [...shipments],
    timeline: timeline.map((event) => ({
      at: isoInstant(event.at),
      type: event.type,
      detail: readJson(event.detail),
      actor: event.actor_label,
    })),
    payment:
      payment === null
        ? null
        : {
            state: payment.state,
            method: payment.method,
            receiptUrl: payment.receiptUrl,
            cancelledWon: payment.cancelledWon,
            paidAt: payment.paidAt,
          },
    cancellable: isCancellable(row.state, shipments),
    cancelReason: row.cancel_reason,
    holdExpiresAt: isoInstant(row.hold_expires_at),
  };
}

/** An order in a list. */
export function orderSummary(
  tenant: TenantId,
  row: OrderRow,
  lines: readonly OrderLineRow[],
  shipments: readonly ShipmentView[],
): OrderSummary {
  const first = lines[0];
  return {
    id: row.id,
    number: row.number,
    state: peopleState(row.state, shipments),
    placedAt: isoInstant(row.placed_at),
    totalWon: row.total_won,
    itemCount: lines.reduce((sum, line) => sum + line.ordered, 0),
    lineCount: lines.length,
    firstLine:
      first === undefined
        ? null
        : { productName: first.product_name, optionLabel: first.option_label, image: imageOf(tenant, first) },
  };
}

/** The cursor values of an order list's row. */
export function orderCursor(row: OrderRow): [string, string] {
  return [row.placed_at, row.id];
}

function imageOf(tenant: TenantId, line: OrderLineRow): ImageView | null {
  return joinedImage(tenant, { ...line, alt: line.product_name });
}
