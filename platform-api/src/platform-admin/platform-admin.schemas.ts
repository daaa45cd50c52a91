import { z } from 'zod';

export const tenantRowSchema = z
  .object({
    slug: z.string(),
    name: z.string(),
    status: z.enum(['preparing', 'open', 'suspended']),
    host: z.string(),
    /** Jobs that wait, run or failed for good. */
    jobsWaiting: z.int(),
    jobsFailed: z.int(),
  })
  .meta({ id: 'TenantRow' });
export type TenantRow = z.infer<typeof tenantRowSchema>;

export const tenantListSchema = z.object({ items: z.array(tenantRowSchema) }).meta({ id: 'TenantList' });

export const queuesSchema = z
  .object({
    outbox: z.object({ pending: z.int(), sent: z.int(), failed: z.int() }),
    queue: z.object({ waiting: z.int(), active: z.int(), delayed: z.int(), failed: z.int() }).nullable(),
  })
  .meta({ id: 'Queues' });
export type Queues = z.infer<typeof queuesSchema>;

export const logLevelSchema = z
  .object({ level: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']) })
  .meta({ id: 'LogLevel' });
export type LogLevel = z.infer<typeof logLevelSchema>;
