import { Injectable } from '@nestjs/common';
import { AuditLog } from '../access/index.ts';
import { Database } from '../database/index.ts';
import { Clock, newId, type TenantId } from '../kernel/index.ts';
import type { FulfilmentSettingsView } from './fulfilment-settings.schemas.ts';

const DEFAULTS: FulfilmentSettingsView = { deliveredAfterDays: 7, tracker: 'sweettracker' };

/** Who is asked about a shop's parcels, and when one counts as delivered by itself. */
@Injectable()
export class FulfilmentSettingsService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The settings in force; the defaults while the owner saved none. */
  async read(tenant: TenantId): Promise<FulfilmentSettingsView> {
    const row = await this.database.db
      .selectFrom('fulfilment_settings')
      .select(['delivered_after_days', 'tracker'])
      .where('tenant_id', '=', tenant)
      .executeTakeFirst();
    return row === undefined
      ? DEFAULTS
      : { deliveredAfterDays: row.delivered_after_days, tracker: row.tracker };
  }

  async save(tenant: TenantId, settings: FulfilmentSettingsView): Promise<FulfilmentSettingsView> {
    const before = await this.read(tenant);
    await this.database.transaction(async (tx) => {
      const columns = {
        delivered_after_days: settings.deliveredAfterDays,
        tracker: settings.tracker,
        updated_at: this.clock.now(),
      };
      await tx
        .insertInto('fulfilment_settings')
        .values({ tenant_id: tenant, ...columns })
        .onDuplicateKeyUpdate(columns)
        .execute();
      await this.audit.record(tx, tenant, {
        action: 'fulfilment-settings.changed',
        subjectType: 'FulfilmentSettings',
        subjectId: newId(),
        before,
        after: settings,
      });
    });
    return settings;
  }
}
