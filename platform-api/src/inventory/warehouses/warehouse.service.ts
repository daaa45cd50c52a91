import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../access/index.ts';
import { Database, isDuplicateKey, type Db } from '../../database/index.ts';
import { Clock, newId, type TenantId } from '../../kernel/index.ts';
import { inventoryErrors } from '../inventory.errors.ts';
import { Geocoder, type Coordinates } from './geocoder.ts';
import { findWarehouse, holdsStock } from './warehouse.queries.ts';
import type { WarehouseChange, WarehouseInput, WarehouseView } from './warehouse.schemas.ts';

/** The bins that every warehouse is born with; their codes sort behind every shelf. */
const BORN_BINS = [
  { kind: 'unplaced', code: 'UNPLACED', walkOrder: 900_001 },
  { kind: 'packed', code: 'PACKED', walkOrder: 900_002 },
  { kind: 'in-transit', code: 'IN-TRANSIT', walkOrder: 900_003 },
] as const;

/** Makes and changes warehouses. */
@Injectable()
export class WarehouseService {
  constructor(
    private readonly database: Database,
    private readonly geocoder: Geocoder,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes a warehouse with its three bins.
   * @throws inventory.address-not-found when no coordinates are given and the map does not know the address.
   */
  async create(tenant: TenantId, input: WarehouseInput): Promise<WarehouseView> {
    const { latitude, longitude, ...rest } = input;
    const point = await this.place({ ...rest, latitude, longitude });
    const warehouse: WarehouseView = { id: newId(), ...rest, ...point };
    await this.refusingTakenCode(warehouse.code, async (tx) => {
      await insertWarehouse(tx, tenant, warehouse, this.clock.now());
      await this.audit.record(tx, tenant, {
        action: 'warehouse.created',
        subjectType: 'Warehouse',
        subjectId: warehouse.id,
        after: warehouse,
      });
    });
    return warehouse;
  }

  /**
   * Changes a warehouse. A new address without coordinates is looked up on the map.
   * @throws inventory.warehouse-in-use when it is to be closed while it has stock or open claims.
   */
  async change(tenant: TenantId, id: string, change: WarehouseChange): Promise<WarehouseView> {
    const before = await findWarehouse(this.database.db, tenant, id);
    if (before === null) throw inventoryErrors.warehouseNotFound();
    const moved = change.roadAddress !== undefined && change.roadAddress !== before.roadAddress;
    const after = { ...before, ...change };
    const point = moved
      ? await this.place({ ...after, latitude: change.latitude, longitude: change.longitude })
      : { latitude: after.latitude, longitude: after.longitude };
    const warehouse: WarehouseView = { ...after, ...point };
    await this.refusingTakenCode(warehouse.code, async (tx) => {
      if (before.active && !warehouse.active && (await holdsStock(tx, tenant, id)))
        throw inventoryErrors.warehouseInUse();
      await updateWarehouse(tx, tenant, warehouse, this.clock.now());
      await this.audit.record(tx, tenant, {
        action: 'warehouse.changed',
        subjectType: 'Warehouse',
        subjectId: id,
        before,
        after: warehouse,
      });
    });
    return warehouse;
  }

  private async place(address: {
    zoneCode: string;
    roadAddress: string;
    latitude: number | undefined;
    longitude: number | undefined;
  }): Promise<Coordinates> {
    const { latitude, longitude } = address;
    if (latitude !== undefined && longitude !== undefined) return { latitude, longitude };
    const found = await this.geocoder.locate(address);
    if (found === null) throw inventoryErrors.addressNotFound();
    return found;
  }

  private async refusingTakenCode(code: string, work: (tx: Db) => Promise<void>): Promise<void> {
    try {
      await this.database.transaction(work);
    } catch (error) {
      if (isDuplicateKey(error, 'uq_warehouse_code')) throw inventoryErrors.warehouseCodeTaken({ code });
      throw error;
    }
  }
}

/** Writes a warehouse and the bins that it is born with. */
export async function insertWarehouse(
  tx: Db,
  tenant: TenantId,
  warehouse: WarehouseView,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('warehouse')
    .values({
      tenant_id: tenant,
      id: warehouse.id,
      ...columnsOf(warehouse),
      created_at: now,
      updated_at: now,
    })
    .execute();
  await tx
    .insertInto('bin')
    .values(
      BORN_BINS.map(({ kind, code, walkOrder }) => ({
        tenant_id: tenant,
        id: newId(),
        warehouse_id: warehouse.id,
        rack_id: null,
        code,
        kind,
        walk_order: walkOrder,
        capacity: null,
      })),
    )
    .execute();
}

async function updateWarehouse(tx: Db, tenant: TenantId, warehouse: WarehouseView, now: Date): Promise<void> {
  await tx
    .updateTable('warehouse')
    .set({ ...columnsOf(warehouse), updated_at: now })
    .where('tenant_id', '=', tenant)
    .where('id', '=', warehouse.id)
    .execute();
}

function columnsOf(warehouse: WarehouseView) {
  return {
    code: warehouse.code,
    name: warehouse.name,
    zone_code: warehouse.zoneCode,
    road_address: warehouse.roadAddress,
    detail: warehouse.detail,
    latitude: warehouse.latitude,
    longitude: warehouse.longitude,
    cut_off_minute: warehouse.cutOffMinute,
    preference: warehouse.preference,
    parcel_cost_won: warehouse.parcelCostWon,
    active: warehouse.active,
  };
}
