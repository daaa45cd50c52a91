import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { FulfilmentSettingsService } from './fulfilment-settings.service.ts';

/** The settings with which a new shop's parcels are followed. */
@Injectable()
export class NewShopFulfilment {
  constructor(
    private readonly database: Database,
    private readonly settings: FulfilmentSettingsService,
  ) {}

  async isDone(tenant: TenantId): Promise<boolean> {
    const row = await this.database.db
      .selectFrom('fulfilment_settings')
      .select('tenant_id')
      .where('tenant_id', '=', tenant)
      .executeTakeFirst();
    return row !== undefined;
  }

  async prepare(tenant: TenantId): Promise<void> {
    await this.settings.save(tenant, await this.settings.read(tenant));
  }

  async undo(tenant: TenantId): Promise<void> {
    await this.database.db.deleteFrom('fulfilment_settings').where('tenant_id', '=', tenant).execute();
  }
}
