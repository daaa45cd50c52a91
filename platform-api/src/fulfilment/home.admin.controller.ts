import { Get, Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { z } from 'zod';
import { CurrentRole, abilityFor, type AbilityRole } from '../access/index.ts';
import { Database, isoInstant } from '../database/index.ts';
import { AdminController, Can, CurrentTenant, Returns } from '../http/index.ts';
import { StockService } from '../inventory/index.ts';
import { Clock, seoulDay, startOfSeoulDay, wonSchema, type TenantId } from '../kernel/index.ts';
import { salesByDay } from '../ordering/index.ts';
import { ShopOpening, openingItemSchema } from '../storefront/index.ts';
import { lastSevenDays } from './home.rules.ts';
import { parcelCounts } from './shipment.queries.ts';

const TWO_WEEKS_MS = 14 * 24 * 60 * 60 * 1_000;
const LOW_STOCK = 5;

const homeSchema = z
  .object({
    counters: z.object({
      /** Paid orders whose parcels are not begun. */
      paid: z.int(),
      toShip: z.int(),
      picking: z.int(),
      lowStock: z.int(),
      soldOut: z.int(),
      failedJobs: z.int(),
    }),
    /** By day, oldest first; empty for people of the warehouse, whose business it is not. */
    sales: z.array(
      z.object({ on: z.string(), salesWon: wonSchema, orders: z.int(), lastWeekWon: wonSchema }),
    ),
    parcels: z.array(
      z.object({
        warehouseId: z.string(),
        warehouseName: z.string(),
        latitude: z.number(),
        longitude: z.number(),
        openParcels: z.int(),
        shippedToday: z.int(),
      }),
    ),
    /** What an owner does from a new shop to an open one. */
    checklist: z.array(openingItemSchema),
  })
  .meta({ id: 'Home' });
type Home = z.infer<typeof homeSchema>;

/** Gathers what an owner must do now. Each figure is one statement. */
@Injectable()
export class HomeReader {
  constructor(
    private readonly database: Database,
    private readonly stock: StockService,
    private readonly opening: ShopOpening,
    private readonly clock: Clock,
  ) {}

  async read(tenant: TenantId, role: AbilityRole): Promise<Home> {
    const { db } = this.database;
    const now = this.clock.now();
    const [counters, sales, parcels, warehouses, checklist] = await Promise.all([
      this.counters(tenant),
      abilityFor(role).can('read', 'Payment')
        ? salesByDay(db, tenant, new Date(now.getTime() - TWO_WEEKS_MS))
        : null,
      parcelCounts(db, tenant, startOfSeoulDay(seoulDay(now))),
      this.stock.activeWarehouses(db, tenant),
      this.opening.checklist(tenant),
    ]);
    const count = (states: readonly string[], warehouseId?: string): number =>
      parcels
        .filter(
          (row) =>
            states.includes(row.state) && (warehouseId === undefined || row.warehouse_id === warehouseId),
        )
        .reduce((sum, row) => sum + Number(row.count), 0);
    return {
      counters: {
        ...counters,
        paid: count(['ready']),
        picking: count(['picking']),
        toShip: count(['packed']),
      },
      sales: sales === null ? [] : lastSevenDays(now, sales.map(payment)),
      parcels: warehouses.map((warehouse) => ({
        warehouseId: warehouse.id,
        warehouseName: warehouse.name,
        latitude: warehouse.latitude,
        longitude: warehouse.longitude,
        openParcels: count(['ready', 'picking', 'packed'], warehouse.id),
        shippedToday: count(['shipped', 'delivered'], warehouse.id),
      })),
      checklist,
    };
  }

  private async counters(
    tenant: TenantId,
  ): Promise<{ lowStock: number; soldOut: number; failedJobs: number }> {
    const { db } = this.database;
    const [low, soldOut, failed] = await Promise.all([
      db
        .selectFrom('stock_level')
        .select((eb) => eb.fn.countAll<string>().as('count'))
        .where('tenant_id', '=', tenant)
        .where(sql<boolean>`on_hand - unavailable - safety_stock - reserved between 1 and ${LOW_STOCK}`)
        .executeTakeFirstOrThrow(),
      db
        .selectFrom('product')
        .select((eb) => eb.fn.countAll<string>().as('count'))
        .where('tenant_id', '=', tenant)
        .where('status', '=', 'on-sale')
        .where('sold_out', '=', 1)
        .executeTakeFirstOrThrow(),
      db
        .selectFrom('outbox_entry')
        .select((eb) => eb.fn.countAll<string>().as('count'))
        .where('tenant_id', '=', tenant)
        .where('state', '=', 'failed')
        .executeTakeFirstOrThrow(),
    ]);
    return { lowStock: Number(low.count), soldOut: Number(soldOut.count), failedJobs: Number(failed.count) };
  }
}

function payment(row: { paid_at: string | null; total_won: number }): { at: Date; won: number } {
  return { at: new Date(isoInstant(row.paid_at ?? '')), won: row.total_won };
}

/** The owner's first page. */
@AdminController('home')
export class HomeAdminController {
  constructor(private readonly home: HomeReader) {}

  @Get()
  @Can('read', 'Home')
  @Returns(homeSchema)
  read(@CurrentTenant() tenant: TenantId, @CurrentRole() role: AbilityRole): Promise<Home> {
    return this.home.read(tenant, role);
  }
}
