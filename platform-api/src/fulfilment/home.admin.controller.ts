import { Get, Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { z } from 'zod';
import { Database } from '../database/index.ts';
import { AdminController, Can, CurrentTenant, Returns } from '../http/index.ts';
import { StockService } from '../inventory/index.ts';
import { Clock, seoulDay, startOfSeoulDay, wonSchema, type TenantId } from '../kernel/index.ts';
import { salesByDay } from '../ordering/index.ts';
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
    checklist: z.array(
      z.object({
        key: z.enum(['profile', 'payments', 'warehouse', 'product', 'stock', 'storefront']),
        done: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Home' });
type Home = z.infer<typeof homeSchema>;

/** Gathers what an owner must do now. Each figure is one statement. */
@Injectable()
export class HomeReader {
  constructor(
    private readonly database: Database,
    private readonly stock: StockService,
    private readonly clock: Clock,
  ) {}

  async read(tenant: TenantId): Promise<Home> {
    const { db } = this.database;
    const now = this.clock.now();
    const [counters, sales, parcels, warehouses, checklist] = await Promise.all([
      this.counters(tenant),
      salesByDay(db, tenant, new Date(now.getTime() - TWO_WEEKS_MS)),
      parcelCounts(db, tenant, startOfSeoulDay(seoulDay(now))),
      this.stock.activeWarehouses(db, tenant),
      this.checklist(tenant),
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
      sales: lastSevenDays(
        now,
        sales.map((row) => ({
          at: new Date(`${(row.paid_at ?? '').replace(' ', 'T')}Z`),
          won: row.total_won,
        })),
      ),
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

  private async checklist(tenant: TenantId): Promise<Home['checklist']> {
    const { db } = this.database;
    const has = async (
      table: 'shop_profile' | 'payment_settings' | 'warehouse' | 'product' | 'storefront_release',
    ): Promise<boolean> =>
      (await db
        .selectFrom(table)
        .select('tenant_id')
        .where('tenant_id', '=', tenant)
        .limit(1)
        .executeTakeFirst()) !== undefined;
    const [profile, payments, warehouse, product, storefront, stocked] = await Promise.all([
      has('shop_profile'),
      has('payment_settings'),
      has('warehouse'),
      has('product'),
      has('storefront_release'),
      db
        .selectFrom('stock_level')
        .select('on_hand')
        .where('tenant_id', '=', tenant)
        .where('on_hand', '>', 0)
        .limit(1)
        .executeTakeFirst(),
    ]);
    return [
      { key: 'profile', done: profile },
      { key: 'warehouse', done: warehouse },
      { key: 'product', done: product },
      { key: 'stock', done: stocked !== undefined },
      { key: 'payments', done: payments },
      { key: 'storefront', done: storefront },
    ];
  }
}

/** The owner's first page. */
@AdminController('home')
export class HomeAdminController {
  constructor(private readonly home: HomeReader) {}

  @Get()
  @Can('read', 'Home')
  @Returns(homeSchema)
  read(@CurrentTenant() tenant: TenantId): Promise<Home> {
    return this.home.read(tenant);
  }
}
