import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../src/database/index.ts';
import { LayoutService, WarehouseService } from '../src/inventory/index.ts';
import type { TenantId } from '../src/kernel/index.ts';
import type { CatalogueShop, CatalogueWarehouse, StorageKind } from './catalogue/catalogue.types.ts';

/** A seeded warehouse: its id and its shelf bins by the kind of goods they are for, in walking order. */
export interface SeededWarehouse {
  readonly id: string;
  readonly bins: ReadonlyMap<StorageKind, readonly string[]>;
}

/** Builds the warehouses of a demo shop with zones, racks and bins. */
export class WarehouseSeeder {
  constructor(private readonly context: INestApplicationContext) {}

  /** @returns the warehouses by their code. */
  async seed(tenant: TenantId, { warehouses }: CatalogueShop): Promise<Map<string, SeededWarehouse>> {
    const seeded = new Map<string, SeededWarehouse>();
    for (const [preference, warehouse] of warehouses.entries()) {
      const id =
        (await this.idOf(tenant, warehouse.code)) ?? (await this.create(tenant, warehouse, preference));
      seeded.set(warehouse.code, { id, bins: await this.bins(tenant, id, warehouse) });
    }
    return seeded;
  }

  private async create(tenant: TenantId, warehouse: CatalogueWarehouse, preference: number): Promise<string> {
    const { code, name, zoneCode, roadAddress, detail, latitude, longitude, zones } = warehouse;
    const [hours = '14', minutes = '0'] = warehouse.cutOffTime.split(':');
    const { id } = await this.context.get(WarehouseService, { strict: false }).create(tenant, {
      code,
      name,
      zoneCode,
      roadAddress,
      detail,
      latitude,
      longitude,
      cutOffMinute: Number(hours) * 60 + Number(minutes),
      preference,
      parcelCostWon: 2_800 + preference * 200,
      active: true,
    });
    const layout = this.context.get(LayoutService, { strict: false });
    for (const zone of zones) {
      const { racks, levels, bins } = zone;
      await layout.buildGrid(tenant, id, {
        zone: { code: zone.code, name: zone.name },
        racks,
        levels,
        bins,
        preview: false,
      });
    }
    return id;
  }

  private async idOf(tenant: TenantId, code: string): Promise<string | null> {
    const { db } = this.context.get(Database, { strict: false });
    const row = await db
      .selectFrom('warehouse')
      .select('id')
      .where('tenant_id', '=', tenant)
      .where('code', '=', code)
      .executeTakeFirst();
    return row?.id ?? null;
  }

  private async bins(
    tenant: TenantId,
    id: string,
    { zones }: CatalogueWarehouse,
  ): Promise<Map<StorageKind, string[]>> {
    const view = await this.context.get(LayoutService, { strict: false }).view(tenant, id);
    const kinds = new Map(zones.map((zone) => [zone.code, zone.storage]));
    const bins = new Map<StorageKind, string[]>();
    for (const zone of view.zones) {
      const kind = kinds.get(zone.code) ?? '상온';
      const ids = zone.racks.flatMap((rack) => rack.bins.map((bin) => bin.id));
      bins.set(kind, [...(bins.get(kind) ?? []), ...ids]);
    }
    return bins;
  }
}
