import { z } from 'zod';

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
