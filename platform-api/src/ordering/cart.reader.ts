import { Injectable } from '@nestjs/common';
import { RoutingService } from '../allocation/index.ts';
import { variantsForSale, type VariantForSale } from '../catalog/index.ts';
import { Database } from '../database/index.ts';
import { StockService } from '../inventory/index.ts';
import type { Actor, TenantId } from '../kernel/index.ts';
import { PricingService, goodsTotal, lineTotal, totalsOf } from '../pricing/index.ts';
import { findCartId, findCartLines, type CartLineRow } from './cart.queries.ts';
import { SELLABLE_SHOWN_MAX, lineProblem } from './cart.rules.ts';
import type { CartLineView, CartView } from './cart.schemas.ts';

/** A stored line with what the catalogue and the stock say of it now. */
export interface LiveLine {
  readonly line: CartLineRow;
  readonly variant: VariantForSale;
  readonly sellable: number;
}

/** Reads carts: what is in them, what it costs now, and how it would be sent. */
@Injectable()
export class CartReader {
  constructor(
    private readonly database: Database,
    private readonly stock: StockService,
    private readonly pricing: PricingService,
    private readonly routing: RoutingService,
  ) {}

  /** The caller's cart; an empty one while there is none. */
  async read(tenant: TenantId, actor: Actor): Promise<CartView> {
    const cartId = await findCartId(this.database.db, tenant, actor);
    const live =
      cartId === null
        ? []
        : await this.liveLines(tenant, await findCartLines(this.database.db, tenant, cartId));
    const views = live.map(lineView);
    const priced = live.filter((_, index) => views[index]?.problem === null).map(pricedLine);
    const rule = await this.pricing.feeRule(this.database.db, tenant);
    const goodsWon = goodsTotal(priced);
    const feeWon =
      priced.length === 0
        ? 0
        : await this.pricing.shippingFee(this.database.db, tenant, { goodsWon, zoneCode: null });
    const totals = totalsOf(priced, feeWon);
    return {
      id: cartId,
      lines: views,
      groups: await this.groups(tenant, live, views),
      itemsTotalWon: totals.itemsTotalWon,
      discountWon: totals.discountWon,
      shippingFeeWon: totals.shippingFeeWon,
      totalWon: totals.totalWon,
      freeShippingRemainingWon:
        rule.freeFromWon === null || goodsWon >= rule.freeFromWon ? null : rule.freeFromWon - goodsWon,
      itemCount: live.reduce((sum, { line }) => sum + line.quantity, 0),
    };
  }

  /** Joins stored lines with the catalogue and the stock; lines whose variant is gone are left out. */
  async liveLines(tenant: TenantId, lines: readonly CartLineRow[]): Promise<LiveLine[]> {
    if (lines.length === 0) return [];
    const ids = lines.map((line) => line.variantId);
    const [variants, levels] = await Promise.all([
      variantsForSale(this.database.db, tenant, ids),
      this.stock.sellable(this.database.db, tenant, ids),
    ]);
    const byId = new Map(variants.map((variant) => [variant.id, variant]));
    const sellable = new Map<string, number>();
    for (const level of levels)
      sellable.set(level.variantId, (sellable.get(level.variantId) ?? 0) + level.sellable);
    return lines.flatMap((line) => {
      const variant = byId.get(line.variantId);
      return variant === undefined ? [] : [{ line, variant, sellable: sellable.get(line.variantId) ?? 0 }];
    });
  }

  private async groups(
    tenant: TenantId,
    live: readonly LiveLine[],
    views: readonly CartLineView[],
  ): Promise<CartView['groups']> {
    const sound = live.filter((_, index) => views[index]?.problem === null);
    if (sound.length === 0) return [];
    const plan = await this.routing.plan(tenant, {
      destination: null,
      zoneCode: null,
      distances: 'straight',
      lines: sound.map(({ line, variant }) => ({
        orderLineId: line.id,
        variantId: line.variantId,
        quantity: line.quantity,
        storage: variant.storage,
        tracked: variant.tracked,
      })),
    });
    return (plan?.parcels ?? []).map((parcel) => ({
      warehouseName: parcel.warehouseName,
      lineIds: [...new Set(parcel.lines.map((line) => line.orderLineId))],
    }));
  }
}

/** What the pricing rules need of a live line. */
export function pricedLine({ line, variant }: LiveLine) {
  return {
    unitPriceWon: variant.priceWon,
    listPriceWon: variant.listPriceWon,
    quantity: line.quantity,
    taxKind: variant.taxKind,
  };
}

function lineView(live: LiveLine): CartLineView {
  const { line, variant, sellable } = live;
  return {
    id: line.id,
    variantId: variant.id,
    productSlug: variant.productSlug,
    productName: variant.productName,
    optionLabel: variant.optionLabel,
    image: variant.image,
    unitPriceWon: variant.priceWon,
    listPriceWon: variant.listPriceWon,
    quantity: line.quantity,
    sellable: variant.tracked ? Math.min(SELLABLE_SHOWN_MAX, sellable) : SELLABLE_SHOWN_MAX,
    lineTotalWon: lineTotal(pricedLine(live)),
    problem: lineProblem({
      forSale: variant.forSale,
      tracked: variant.tracked,
      sellable,
      quantity: line.quantity,
    }),
  };
}
