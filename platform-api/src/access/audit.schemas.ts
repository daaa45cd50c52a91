import { z } from 'zod';
import { pageQuerySchema } from '../kernel/index.ts';

export const auditQuerySchema = pageQuerySchema.extend({
  subjectType: z.string().max(40).optional(),
  subjectId: z.string().max(36).optional(),
  actor: z.string().max(80).optional(),
});
export type AuditQuery = z.infer<typeof auditQuerySchema>;

export const auditEntrySchema = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    actor: z.string(),
    actorLabel: z.string(),
    action: z.string(),
    subjectType: z.string(),
    subjectId: z.string(),
    before: z.unknown(),
    after: z.unknown(),
    requestId: z.string().nullable(),
  })
  .meta({ id: 'AuditEntry' });

export const auditPageSchema = z
  .object({ items: z.array(auditEntrySchema), nextCursor: z.string().nullable() })
  .meta({ id: 'AuditEntryPage' });
