import { Get, Query } from '@nestjs/common';
import { Database } from '../database/index.ts';
import { AdminController, Can, CurrentTenant, Returns } from '../http/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { abilityFor, type AbilityRole } from './abilities.ts';
import { readableRows } from './ability-query.rules.ts';
import { listAuditEntries } from './audit.queries.ts';
import { auditPageSchema, auditQuerySchema, type AuditQuery } from './audit.schemas.ts';
import { CurrentRole } from './current-role.decorator.ts';

@AdminController('audit-entries')
export class AuditAdminController {
  constructor(private readonly database: Database) {}

  @Get()
  @Can('read', 'AuditEntry')
  @Returns(auditPageSchema)
  async list(
    @CurrentTenant() tenant: TenantId,
    @CurrentRole() role: AbilityRole,
    @Query({ schema: auditQuerySchema }) query: AuditQuery,
  ) {
    const readable = readableRows(abilityFor(role), 'AuditEntry');
    return await listAuditEntries(this.database.db, tenant, readable, query);
  }
}
