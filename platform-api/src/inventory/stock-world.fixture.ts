import { MikroORM } from '@mikro-orm/mysql';
import { Database, type Db } from '../database/index.ts';
import { ormConfig } from '../database/orm.config.ts';
import { detectServer } from '../database/server-kind.ts';
import { Outbox } from '../jobs/index.ts';
import {
  Clock,
  acrossTenants,
  currentScope,
  inTenant,
  newId,
  tenantId,
  type TenantId,
} from '../kernel/index.ts';
import { installSqlGuard, type InstalledSqlGuard } from '../tenancy/sql-guard/sql-guard.ts';
import { seedStock } from './seed-stock.ts';
import { StockService } from './stock.service.ts';
import type { ClaimRequest, ReserveRequest } from './stock.types.ts';
import { insertWarehouse } from './warehouses/warehouse.service.ts';

/** A clock that stands still until a test moves it. */
export class SetClock extends Clock {
  instant = new Date('2026-11-23T01:00:00.000Z');

  now(): Date {
    return this.instant;
  }

  forward(milliseconds: number): void {
    this.instant = new Date(this.instant.getTime() + milliseconds);
  }
}

/** What the books of a level say, for exact comparisons. */
export interface Books {
  onHand: number;
  reserved: number;
  inBins: number;
  moved: number;
  openClaims: number;
}

/**
 * A shop with stock on a real server, without HTTP: many connections, the SQL guard throwing, a tenant of its own for
 * each test file.
 */
export class StockWorld {
  readonly clock = new SetClock();
  readonly outbox = new Outbox(this.clock);
  readonly stock: StockService;

  private constructor(
    readonly database: Database,
    readonly tenant: TenantId,
    private readonly guard: InstalledSqlGuard,
  ) {
    this.stock = new StockService(database, this.outbox, this.clock);
  }

  static async open(tenantNumber: number, connections = 24): Promise<StockWorld> {
    const url = process.env['DATABASE_URL'] ?? '';
    const orm = await MikroORM.init(ormConfig(url, await detectServer(url), connections));
    await orm.connect();
    const tables = [...orm.getMetadata().getAll().values()].filter((meta) => 'tenantId' in meta.properties);
    const guard = installSqlGuard({
      tenantTables: new Set(tables.map((meta) => meta.tableName)),
      currentScope: () => {
        const scope = currentScope();
        if (scope === undefined) return { kind: 'none' };
        if (scope.across !== null) return { kind: 'across', why: scope.across };
        return scope.tenant === null ? { kind: 'none' } : { kind: 'tenant', tenantId: scope.tenant };
      },
      mode: 'throw',
    });
    return new StockWorld(new Database(orm), tenantId(tenantNumber), guard);
  }

  /** How many statements on tenants' tables were sent so far; BEGIN and COMMIT are not among them. */
  get statements(): number {
    return this.guard.counts.checked;
  }

  async close(): Promise<void> {
    this.guard.uninstall();
    await this.database.onApplicationShutdown();
  }

  /** Runs work as the system for this shop. */
  as<T>(work: () => Promise<T>): Promise<T> {
    return inTenant(this.tenant, 'test', work);
  }

  transaction<T>(work: (tx: Db) => Promise<T>): Promise<T> {
    return this.as(() => this.database.transaction(work));
  }

  async warehouse(
    name: string,
    options: { latitude?: number; longitude?: number; preference?: number } = {},
  ): Promise<string> {
    const id = newId();
    await this.transaction((tx) =>
      insertWarehouse(
        tx,
        this.tenant,
        {
          id,
          code: id.slice(-12).toUpperCase(),
          name,
          zoneCode: '04524',
          roadAddress: '서울 중구 세종대로 110',
          detail: '',
          latitude: options.latitude ?? 37.5665,
          longitude: options.longitude ?? 126.978,
          cutOffMinute: 840,
          preference: options.preference ?? 0,
          parcelCostWon: 3000,
          active: true,
        },
        this.clock.now(),
      ),
    );
    return id;
  }

  /** A variant with a product of its own. */
  async variant(options: { tracked?: boolean } = {}): Promise<string> {
    const [id, productId] = [newId(), newId()];
    const now = this.clock.now();
    await this.transaction(async (tx) => {
      await tx
        .insertInto('product')
        .values({
          tenant_id: this.tenant,
          id: productId,
          slug: `p-${productId}`,
          name: '햇감자',
          brand: null,
          description: '',
          status: 'on-sale',
          tax_kind: 'tax-free',
          tags: '[]',
          badges: '[]',
          notice: '[]',
          attributes: '{}',
          price_won: 9900,
          list_price_won: null,
          published_at: now,
          created_at: now,
          updated_at: now,
        })
        .execute();
      await tx
        .insertInto('variant')
        .values({
          tenant_id: this.tenant,
          id,
          product_id: productId,
          sku: `SKU-${id.slice(-12)}`,
          option_label: '3kg',
          option_value_ids: '[]',
          price_won: 9900,
          list_price_won: null,
          storage: 'normal',
          tracked: options.tracked ?? true,
          archived_at: null,
          created_at: now,
          updated_at: now,
        })
        .execute();
    });
    return id;
  }

  /** A variant with stock in a warehouse. */
  async stocked(warehouseId: string, quantity: number): Promise<string> {
    const variantId = await this.variant();
    await this.addStock(variantId, warehouseId, quantity);
    return variantId;
  }

  async addStock(variantId: string, warehouseId: string, quantity: number): Promise<void> {
    await this.as(() =>
      seedStock(this.database, this.tenant, [{ variantId, warehouseId, quantity }], this.clock.now()),
    );
  }

  /** A request for some goods by a buyer of its own, with fresh order and lines. */
  request(
    goods: readonly { variantId: string; warehouseId: string; quantity?: number; tracked?: boolean }[],
    overrides: Partial<ReserveRequest> = {},
  ): ReserveRequest {
    const orderId = newId();
    return {
      orderId,
      holderHash: `holder-${orderId}`,
      expiresAt: new Date(this.clock.now().getTime() + 20 * 60_000),
      claims: goods.map(({ variantId, warehouseId, quantity = 1, tracked = true }): ClaimRequest => ({
        orderLineId: newId(),
        variantId,
        warehouseId,
        part: 0,
        quantity,
        tracked,
      })),
      idempotencyKey: `key-${orderId}`,
      ...overrides,
    };
  }

  reserve(request: ReserveRequest): ReturnType<StockService['reserve']> {
    return this.as(() => this.stock.reserve(this.tenant, request));
  }

  /** The books of a level, side by side, in one statement. */
  async books(variantId: string, warehouseId: string): Promise<Books> {
    const rows = await acrossTenants('the books of a level, for a test', () =>
      this.database.orm.em.getConnection().execute<Record<keyof Books, string | number>[]>(
        `select l.on_hand as onHand, l.reserved as reserved,
           (select coalesce(sum(s.quantity), 0) from bin_stock s join bin b on b.tenant_id = s.tenant_id and b.id = s.bin_id
             where s.tenant_id = l.tenant_id and s.variant_id = l.variant_id and b.warehouse_id = l.warehouse_id) as inBins,
           (select coalesce(sum(m.delta), 0) from stock_movement m
             where m.tenant_id = l.tenant_id and m.variant_id = l.variant_id and m.warehouse_id = l.warehouse_id) as moved,
           (select coalesce(sum(r.quantity), 0) from stock_reservation r
             where r.tenant_id = l.tenant_id and r.variant_id = l.variant_id and r.warehouse_id = l.warehouse_id
               and r.tracked = 1 and r.state in ('held', 'committed', 'picking')) as openClaims
         from stock_level l where l.tenant_id = ? and l.variant_id = ? and l.warehouse_id = ?`,
        [this.tenant, variantId, warehouseId],
      ),
    );
    const [row] = rows;
    if (row === undefined) throw new Error('No such level.');
    return {
      onHand: Number(row.onHand),
      reserved: Number(row.reserved),
      inBins: Number(row.inBins),
      moved: Number(row.moved),
      openClaims: Number(row.openClaims),
    };
  }

  /** The jobs of this shop's outbox that name a variant. */
  async flipsOf(variantId: string): Promise<number> {
    const rows = await this.as(() =>
      this.database.db
        .selectFrom('outbox_entry')
        .select('payload')
        .where('tenant_id', '=', this.tenant)
        .where('job', '=', 'inventory.sellability-flipped')
        .execute(),
    );
    return rows.filter((row) => JSON.stringify(row.payload).includes(variantId)).length;
  }

  async emptyOutbox(): Promise<void> {
    await this.as(() =>
      this.database.db.deleteFrom('outbox_entry').where('tenant_id', '=', this.tenant).execute(),
    );
  }
}
