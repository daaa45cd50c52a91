import { isoInstant, readJson, type Db } from '../database/index.ts';
import { cursorInstant, decodeCursor, toPage, type Page, type TenantId } from '../kernel/index.ts';
import type { z } from 'zod';
import { whereRows, type Condition } from './ability-query.rules.ts';
import type { AuditQuery, auditEntrySchema } from './audit.schemas.ts';

/** A page of the shop's audit entries that the reader may see, newest first. */
export async function listAuditEntries(
  db: Db,
  tenant: TenantId,
  readable: Condition,
  query: AuditQuery,
): Promise<Page<z.infer<typeof auditEntrySchema>>> {
  let list = db
    .selectFrom('audit_entry')
    .select([
      'id',
      'at',
      'actor',
      'actor_label',
      'action',
      'subject_type',
      'subject_id',
      'before',
      'after',
      'request_id',
    ])
    .where('tenant_id', '=', tenant)
    .where((eb) => whereRows(eb, 'AuditEntry', readable))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1);
  if (query.subjectType !== undefined) list = list.where('subject_type', '=', query.subjectType);
  if (query.subjectId !== undefined) list = list.where('subject_id', '=', query.subjectId);
  if (query.actor !== undefined) list = list.where('actor', '=', query.actor);
  if (query.cursor !== undefined) {
    const [at, id] = decodeCursor(query.cursor, 2);
    const before = cursorInstant(at);
    list = list.where((eb) =>
      eb.or([eb('at', '<', before), eb.and([eb('at', '=', before), eb('id', '<', String(id))])]),
    );
  }
  const rows = await list.execute();
  return toPage(
    rows,
    query.limit,
    (row) => [new Date(isoInstant(row.at)).getTime(), row.id],
    (row) => ({
      id: row.id,
      at: isoInstant(row.at),
      actor: row.actor,
      actorLabel: row.actor_label,
      action: row.action,
      subjectType: row.subject_type,
      subjectId: row.subject_id,
      before: readJson(row.before),
      after: readJson(row.after),
      requestId: row.request_id,
    }),
  );
}
