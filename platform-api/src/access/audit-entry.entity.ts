import { defineEntity } from '@mikro-orm/core';
import { code, idKey, instant, json, tenantFilter, tenantKey, text, uuid } from '../database/columns.ts';

/** One row is one change by a person or the system: who, on whose behalf, what, before and after, from where. */
export const AuditEntry = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    at: instant(),
    /** `staff:<id>`, `customer:<id>`, `guest`, `service:<name>`, `system:<job or sweep>`. */
    actor: code(80),
    actorLabel: text(80),
    action: code(64),
    subjectType: code(40),
    subjectId: uuid(),
    before: json<object>().nullable(),
    after: json<object>().nullable(),
    requestId: code(64).nullable(),
    ipHash: code(64).nullable(),
  },
  indexes: [
    { name: 'ix_audit_entry_subject', properties: ['tenantId', 'subjectType', 'subjectId', 'at'] },
    { name: 'ix_audit_entry_time', properties: ['tenantId', 'at'] },
  ],
  filters: tenantFilter,
});
