import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../access/index.ts';
import { Database, isDuplicateKey, type Db } from '../../database/index.ts';
import { newId, type TenantId } from '../../kernel/index.ts';
import { inventoryErrors } from '../inventory.errors.ts';
import { findZone, warehouseLayout, zonesOf } from './layout.queries.ts';
import { layOut, type GridRack } from './layout.rules.ts';
import type { LayoutView, RackGridInput, RackGridView } from './layout.schemas.ts';
import { findWarehouse } from './warehouse.queries.ts';

const BINS_PER_INSERT = 500;

/** Racks and bins of a warehouse. */
@Injectable()
export class LayoutService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** A warehouse from the inside. */
  async view(tenant: TenantId, warehouseId: string): Promise<LayoutView> {
    await this.requireWarehouse(tenant, warehouseId);
    return await warehouseLayout(this.database.db, tenant, warehouseId);
  }

  /**
   * Builds racks behind those that the zone has, all or none; with `preview` it only tells what it would build.
   * @throws inventory.rack-taken when somebody else built there at the same moment.
   */
  async buildGrid(tenant: TenantId, warehouseId: string, grid: RackGridInput): Promise<RackGridView> {
    await this.requireWarehouse(tenant, warehouseId);
    const zone = await findZone(this.database.db, tenant, warehouseId, grid.zone.code);
    const position = zone?.position ?? (await zonesOf(this.database.db, tenant, warehouseId)).length;
    const racks = layOut({ ...grid, zone: grid.zone.code }, position, zone?.racks ?? 0);
    if (!grid.preview) await this.build(tenant, warehouseId, grid, { id: zone?.id ?? null, position }, racks);
    const codes = racks.flatMap((rack) => rack.bins.map((bin) => bin.code));
    return { bins: codes.length, racks: racks.map((rack) => rack.code), codes };
  }

  private async build(
    tenant: TenantId,
    warehouseId: string,
    grid: RackGridInput,
    zone: { readonly id: string | null; readonly position: number },
    racks: readonly GridRack[],
  ): Promise<void> {
    try {
      await this.database.transaction(async (tx) => {
        const zoneId = zone.id ?? (await insertZone(tx, tenant, warehouseId, grid.zone, zone.position));
        await insertRacks(tx, tenant, { warehouseId, zoneId }, grid, racks);
        await this.audit.record(tx, tenant, {
          action: 'warehouse.racks-built',
          subjectType: 'Warehouse',
          subjectId: warehouseId,
          after: {
            zone: grid.zone.code,
            racks: racks.map((rack) => rack.code),
            levels: grid.levels,
            bins: grid.bins,
          },
        });
      });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      throw inventoryErrors.rackTaken({ zone: grid.zone.code, rack: racks[0]?.code ?? '' });
    }
  }

  private async requireWarehouse(tenant: TenantId, warehouseId: string): Promise<void> {
    const warehouse = await findWarehouse(this.database.db, tenant, warehouseId);
    if (warehouse === null) throw inventoryErrors.warehouseNotFound();
  }
}

async function insertZone(
  tx: Db,
  tenant: TenantId,
  warehouseId: string,
  zone: { readonly code: string; readonly name: string },
  position: number,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('zone')
    .values({ tenant_id: tenant, id, warehouse_id: warehouseId, ...zone, position })
    .execute();
  return id;
}

async function insertRacks(
  tx: Db,
  tenant: TenantId,
  place: { readonly warehouseId: string; readonly zoneId: string },
  grid: RackGridInput,
  racks: readonly GridRack[],
): Promise<void> {
  const rows = racks.map((rack) => ({ rack, id: newId() }));
  await tx
    .insertInto('rack')
    .values(
      rows.map(({ rack, id }) => ({
        tenant_id: tenant,
        id,
        zone_id: place.zoneId,
        code: rack.code,
        levels: grid.levels,
        bins_per_level: grid.bins,
        position: rack.position,
      })),
    )
    .execute();
  const bins = rows.flatMap(({ rack, id: rackId }) =>
    rack.bins.map((bin) => ({
      tenant_id: tenant,
      id: newId(),
      warehouse_id: place.warehouseId,
      rack_id: rackId,
      code: bin.code,
      kind: 'shelf' as const,
      level: bin.level,
      place: bin.place,
      walk_order: bin.walkOrder,
      capacity: null,
    })),
  );
  for (let start = 0; start < bins.length; start += BINS_PER_INSERT) {
    await tx
      .insertInto('bin')
      .values(bins.slice(start, start + BINS_PER_INSERT))
      .execute();
  }
}
