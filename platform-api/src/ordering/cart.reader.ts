import { Injectable } from '@nestjs/common';
import { RoutingService, type RoutingNetwork } from '../allocation/index.ts';
import { variantsForSale, type VariantForSale } from '../catalog/index.ts';
import { Database } from '../database/index.ts';
import { StockService, type SellableLevel } from '../inventory/index.ts';
import type { Actor, TenantId } from '../kernel/index.ts';
import { PricingService, goodsTotal, lineTotal, shippingFeeOf, totalsOf } from '../pricing/index.ts';
import { findCart, type CartLineRow } from './cart.queries.ts';
import { SELLABLE_SHOWN_MAX, lineProblem } from './cart.rules.ts';
import type { CartLineView, CartView } from './cart.schemas.ts';

/** A stored line with what the catalogue and the stock say of it now. */
export interface LiveLine {
  readonly line: CartLineRow;
  readonly variant: VariantForSale;
  readonly sellable: number;
}

/** Lines with the levels that their stock was read from, so that routing need not read them again. */
export interface LiveCart {
  readonly lines: readonly LiveLine[];
  readonly levels: readonly SellableLevel[];
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
    const [cart, rule, network] = await Promise.all([
      findCart(this.database.db, tenant, actor),
      this.pricing.feeRule(this.database.db, tenant),
      this.routing.network(tenant),
    ]);
    const { lines: live, levels } = await this.live(tenant, cart?.lines ?? []);
    const views = live.map(lineView);
    const sound = live.filter((_, index) => views[index]?.problem === null);
    const priced = sound.map(pricedLine);
    const goodsWon = goodsTotal(priced);
    const totals = totalsOf(priced, priced.length === 0 ? 0 : shippingFeeOf(rule, goodsWon, null));
    return {
      id: cart?.id ?? null,
      lines: views,
      groups: await this.groups(tenant, sound, levels, network),
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
  async live(tenant: TenantId, lines: readonly CartLineRow[]): Promise<LiveCart> {
    if (lines.length === 0) return { lines: [], levels: [] };
    const ids = lines.map((line) => line.variantId);
    const [variants, levels] = await Promise.all([
      variantsForSale(this.database.db, tenant, ids),
      this.stock.sellable(this.database.db, tenant, ids),
    ]);
    const byId = new Map(variants.map((variant) => [variant.id, variant]));
    const sellable = new Map<string, number>();
    for (const level of levels)
      sellable.set(level.variantId, (sellable.get(level.variantId) ?? 0) + level.sellable);
    const live = lines.flatMap((line) => {
      const variant = byId.get(line.variantId);
      return variant === undefined ? [] : [{ line, variant, sellable: sellable.get(line.variantId) ?? 0 }];
    });
    return { lines: live, levels };
  }

  private async groups(
    tenant: TenantId,
    sound: readonly LiveLine[],
    levels: readonly SellableLevel[],
    network: RoutingNetwork,
  ): Promise<CartView['groups']> {
    if (sound.length === 0) return [];
    const plan = await this.routing.plan(tenant, {
      destination: null,
      zoneCode: null,
      distances: 'straight',
      levels,
      network,
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
