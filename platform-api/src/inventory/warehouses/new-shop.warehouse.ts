import { Injectable } from '@nestjs/common';
import { Database } from '../../database/index.ts';
import type { TenantId } from '../../kernel/index.ts';
import { WarehouseService } from './warehouse.service.ts';

/**
 * A warehouse that can send at once. Its place is Seoul City Hall, the middle of where most parcels go, until the owner
 * says where the goods really are.
 */
const FIRST_WAREHOUSE = {
  code: 'MAIN',
  name: '기본 창고',
  zoneCode: '04524',
  roadAddress: '서울 중구 세종대로 110',
  detail: '',
  latitude: 37.5663,
  longitude: 126.9779,
  cutOffMinute: 14 * 60,
  preference: 0,
  parcelCostWon: 3_000,
  active: true,
} as const;

/** The first warehouse of a new shop, with the bins that every warehouse is born with. */
@Injectable()
export class NewShopWarehouse {
  constructor(
    private readonly database: Database,
    private readonly warehouses: WarehouseService,
  ) {}

  /** Any warehouse will do: the owner may have been faster. */
  async isDone(tenant: TenantId): Promise<boolean> {
    const row = await this.database.db
      .selectFrom('warehouse')
      .select('id')
      .where('tenant_id', '=', tenant)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }

  async prepare(tenant: TenantId): Promise<void> {
    await this.warehouses.create(tenant, FIRST_WAREHOUSE);
  }

  /** One that the owner has filled or built racks in is the owner's by now and is left. */
  async undo(tenant: TenantId): Promise<void> {
    await this.database.transaction(async (tx) => {
      const own = await tx
        .selectFrom('warehouse as w')
        .leftJoin('zone as z', (join) =>
          join.onRef('z.warehouse_id', '=', 'w.id').on('z.tenant_id', '=', tenant),
        )
        .leftJoin('stock_movement as m', (join) =>
          join.onRef('m.warehouse_id', '=', 'w.id').on('m.tenant_id', '=', tenant),
        )
        .select('w.id')
        .where('w.tenant_id', '=', tenant)
        .where('w.code', '=', FIRST_WAREHOUSE.code)
        .where('z.id', 'is', null)
        .where('m.id', 'is', null)
        .executeTakeFirst();
      if (own === undefined) return;
      for (const table of ['stock_level', 'bin'] as const) {
        await tx
          .deleteFrom(table)
          .where('tenant_id', '=', tenant)
          .where('warehouse_id', '=', own.id)
          .execute();
      }
      await tx.deleteFrom('warehouse').where('tenant_id', '=', tenant).where('id', '=', own.id).execute();
    });
  }
}
