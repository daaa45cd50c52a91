import { z } from 'zod';
import { idSchema, pageQuerySchema } from '../kernel/index.ts';
import { slugSchema } from './tenant.schemas.ts';

const instant = z.iso.datetime();

export const jobViewSchema = z
  .object({
    id: idSchema,
    tenant: z.object({ slug: z.string(), name: z.string() }),
    job: z.string(),
    state: z.enum(['pending', 'sent', 'done', 'failed']),
    /** Ids and small words; what could be a secret or a person's is left out. */
    payload: z.record(z.string(), z.unknown()),
    attempts: z.int(),
    lastError: z.string().nullable(),
    createdAt: instant,
    availableAt: instant,
    /** When a job that failed is begun anew by itself; null when a person has to look. */
    nextRoundAt: instant.nullable(),
    requestId: z.string().nullable(),
  })
  .meta({ id: 'Job' });
export type JobView = z.infer<typeof jobViewSchema>;

export const jobListSchema = z
  .object({ items: z.array(jobViewSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'JobList' });

export const jobQuerySchema = pageQuerySchema.extend({
  state: z.enum(['failed', 'pending', 'sent']).default('failed'),
  tenant: slugSchema.optional(),
  job: z
    .string()
    .regex(/^[a-z.-]{1,64}$/)
    .optional(),
});
export type JobQuery = z.infer<typeof jobQuerySchema>;
