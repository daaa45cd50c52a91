import { Body, Get, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Can, CurrentActor, CurrentTenant, Public, Returns, ShopController } from '../http/index.ts';
import { Geocoder } from '../inventory/index.ts';
import { Clock, type Actor, type TenantId } from '../kernel/index.ts';
import { lineTotal } from '../pricing/index.ts';
import { pricedLine } from './cart.reader.ts';
import { CheckoutPlanner } from './checkout.plan.ts';
import { deliveryPromise } from './delivery-promise.rules.ts';
import { quoteRequestSchema, quoteSchema } from './order.schemas.ts';
import { StockOutlook } from './stock-outlook.ts';

const foundAddressesSchema = z
  .object({
    items: z.array(
      z.object({
        zoneCode: z.string(),
        roadAddress: z.string(),
        jibunAddress: z.string(),
        latitude: z.number(),
        longitude: z.number(),
      }),
    ),
  })
  .meta({ id: 'FoundAddresses' });
const addressQuerySchema = z.object({ q: z.string().trim().min(2).max(100) });

/** What an order would cost and how it would be sent, before it is placed. */
@ShopController('checkout')
export class CheckoutShopController {
  constructor(
    private readonly planner: CheckoutPlanner,
    private readonly outlook: StockOutlook,
    private readonly clock: Clock,
  ) {}

  @Post('quote')
  @Can('read', 'Cart')
  @Returns(quoteSchema)
  async quote(
    @CurrentTenant() tenant: TenantId,
    @CurrentActor() actor: Actor,
    @Body({ schema: quoteRequestSchema }) body: z.infer<typeof quoteRequestSchema>,
  ): Promise<z.infer<typeof quoteSchema>> {
    const plan = await this.planner.plan(tenant, actor, body.address ?? null);
    const cutOffs = await this.outlook.cutOffMinutes(tenant);
    return {
      ...plan.totals,
      lines: plan.lines.map((line) => ({
        lineId: line.line.id,
        variantId: line.variant.id,
        quantity: line.line.quantity,
        lineTotalWon: lineTotal(pricedLine(line)),
      })),
      parcels: plan.route.parcels.map((parcel) => ({
        warehouseName: parcel.warehouseName,
        lines: parcel.lines.map(({ variantId, quantity }) => ({ variantId, quantity })),
        expectedOn: deliveryPromise(this.clock.now(), cutOffs.get(parcel.warehouseId) ?? 0).expectedOn,
      })),
    };
  }
}

/** The address picker of checkout and address book. */
@ShopController('addresses')
export class AddressShopController {
  constructor(private readonly geocoder: Geocoder) {}

  @Get('search')
  @Public('addresses of the country are nobody’s secret, and guests need them')
  @Returns(foundAddressesSchema)
  async search(
    @Query({ schema: addressQuerySchema }) query: z.infer<typeof addressQuerySchema>,
  ): Promise<z.infer<typeof foundAddressesSchema>> {
    return { items: await this.geocoder.search(query.q) };
  }
}
