import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { RoutingRulesService } from './routing-rules.service.ts';

/** The routing rules that a new shop begins with: the usual ones, written down so that its owner finds them. */
@Injectable()
export class NewShopRouting {
  constructor(
    private readonly database: Database,
    private readonly rules: RoutingRulesService,
  ) {}

  async isDone(tenant: TenantId): Promise<boolean> {
    const row = await this.database.db
      .selectFrom('routing_rule')
      .select('id')
      .where('tenant_id', '=', tenant)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }

  async prepare(tenant: TenantId): Promise<void> {
    await this.rules.save(tenant, await this.rules.list(tenant));
  }

  async undo(tenant: TenantId): Promise<void> {
    await this.database.db.deleteFrom('routing_rule').where('tenant_id', '=', tenant).execute();
  }
}
