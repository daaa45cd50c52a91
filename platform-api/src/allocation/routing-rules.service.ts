import { Injectable } from '@nestjs/common';
import { AuditLog } from '../access/index.ts';
import { Database } from '../database/index.ts';
import { newId, type TenantId } from '../kernel/index.ts';
import { ownerRules, saveRules } from './routing.queries.ts';
import type { RoutingRulesView } from './routing.schemas.ts';

/** The owner's routing rules: which are asked, and in which order. */
@Injectable()
export class RoutingRulesService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  async list(tenant: TenantId): Promise<RoutingRulesView> {
    return { items: await ownerRules(this.database.db, tenant) };
  }

  /** Replaces the rules; those that are left out are switched off. */
  async save(tenant: TenantId, { items }: RoutingRulesView): Promise<RoutingRulesView> {
    return await this.database.transaction(async (tx) => {
      const before = await ownerRules(tx, tenant);
      await saveRules(tx, tenant, items);
      const after = await ownerRules(tx, tenant);
      await this.audit.record(tx, tenant, {
        action: 'routing-rules.saved',
        subjectType: 'RoutingRule',
        subjectId: newId(),
        before: { items: before },
        after: { items: after },
      });
      return { items: after };
    });
  }
}
