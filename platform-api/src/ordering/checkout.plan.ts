import { Injectable } from '@nestjs/common';
import { RoutingService, type RoutingNetwork, type RoutingPlan } from '../allocation/index.ts';
import { Database } from '../database/index.ts';
import { Geocoder, StockService, type ClaimRequest, type SellableLevel } from '../inventory/index.ts';
import { newId, type Actor, type TenantId } from '../kernel/index.ts';
import { PricingService, goodsTotal, shippingFeeOf, totalsOf, type Totals } from '../pricing/index.ts';
import { CartReader, pricedLine, type LiveLine } from './cart.reader.ts';
import { findCart } from './cart.queries.ts';
import { lineProblem } from './cart.rules.ts';
import { orderingErrors } from './ordering.errors.ts';

/** A line that will become an order line; its id is made now, because the claims that come first name it. */
export interface CheckoutLine extends LiveLine {
  readonly orderLineId: string;
}

/** A cart that can be ordered: its lines, what they cost, and from where they would be sent. */
export interface CheckoutPlan {
  readonly cartId: string;
  readonly lines: readonly CheckoutLine[];
  readonly totals: Totals;
  readonly route: RoutingPlan;
}

/** Works out what a checkout would do, from the catalogue, the stock and the shop's rules; changes nothing. */
@Injectable()
export class CheckoutPlanner {
  constructor(
    private readonly database: Database,
    private readonly reader: CartReader,
    private readonly pricing: PricingService,
    private readonly routing: RoutingService,
    private readonly geocoder: Geocoder,
    private readonly stock: StockService,
  ) {}

  /**
   * @throws ordering.cart-empty, ordering.not-for-sale, ordering.sold-out when the cart cannot be ordered as it is.
   */
  async plan(
    tenant: TenantId,
    actor: Actor,
    address: { zoneCode: string; roadAddress: string } | null,
  ): Promise<CheckoutPlan> {
    const { db } = this.database;
    const [cart, rule, network] = await Promise.all([
      findCart(db, tenant, actor),
      this.pricing.feeRule(db, tenant),
      this.routing.network(tenant),
    ]);
    const live = await this.reader.live(tenant, cart?.lines ?? []);
    if (cart === null || live.lines.length === 0) throw orderingErrors.cartEmpty();
    live.lines.forEach(refuseProblem);
    const lines = live.lines.map((line): CheckoutLine => ({ ...line, orderLineId: newId() }));
    const priced = lines.map(pricedLine);
    const feeWon = shippingFeeOf(rule, goodsTotal(priced), address?.zoneCode ?? null);
    return {
      cartId: cart.id,
      lines,
      totals: totalsOf(priced, feeWon),
      route: await this.route(tenant, lines, address, { levels: live.levels, network }),
    };
  }

  /** Chooses warehouses for the lines by great-circle distance; called again when somebody else was faster. */
  async route(
    tenant: TenantId,
    lines: readonly CheckoutLine[],
    address: { zoneCode: string; roadAddress: string } | null,
    known: { readonly levels?: readonly SellableLevel[]; readonly network?: RoutingNetwork } = {},
  ): Promise<RoutingPlan> {
    const destination = address === null ? null : await this.geocoder.locate(address);
    const plan = await this.routing.plan(tenant, {
      destination,
      zoneCode: address?.zoneCode ?? null,
      distances: 'straight',
      ...known,
      lines: lines.map(({ orderLineId, line, variant }) => ({
        orderLineId,
        variantId: variant.id,
        quantity: line.quantity,
        storage: variant.storage,
        tracked: variant.tracked,
      })),
    });
    if (plan !== null) return plan;
    const ids = lines.map(({ variant }) => variant.id);
    const levels = await this.stock.sellable(this.database.db, tenant, ids);
    for (const { line, variant } of lines) {
      const left = levels
        .filter((level) => level.variantId === variant.id)
        .reduce((sum, level) => sum + level.sellable, 0);
      if (left < line.quantity) throw orderingErrors.soldOut({ name: variant.productName, left });
    }
    throw orderingErrors.soldOut({ name: lines[0]?.variant.productName ?? '', left: 0 });
  }
}

/** The claims that a route asks for; the parts of one line in one warehouse are counted. */
export function claimsOf(route: RoutingPlan, lines: readonly CheckoutLine[]): ClaimRequest[] {
  const tracked = new Map(lines.map(({ variant }) => [variant.id, variant.tracked]));
  const parts = new Map<string, number>();
  return route.parcels.flatMap((parcel) =>
    parcel.lines.map((line) => {
      const key = `${line.orderLineId} ${parcel.warehouseId}`;
      const part = parts.get(key) ?? 0;
      parts.set(key, part + 1);
      return {
        orderLineId: line.orderLineId,
        variantId: line.variantId,
        warehouseId: parcel.warehouseId,
        part,
        quantity: line.quantity,
        tracked: tracked.get(line.variantId) ?? true,
      };
    }),
  );
}

function refuseProblem({ line, variant, sellable }: LiveLine): void {
  const problem = lineProblem({
    forSale: variant.forSale,
    tracked: variant.tracked,
    sellable,
    quantity: line.quantity,
  });
  if (problem === 'not-for-sale') throw orderingErrors.notForSale({ name: variant.productName });
  if (problem !== null)
    throw orderingErrors.soldOut({ name: variant.productName, left: Math.max(sellable, 0) });
}
