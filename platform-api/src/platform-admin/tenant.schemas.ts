import { z } from 'zod';
import { runViewSchema } from './provisioning-run.schemas.ts';

const instant = z.iso.datetime();

const tenantHealthSchema = z
  .object({
    state: z.enum(['good', 'warning', 'bad']),
    reasons: z.array(z.enum(['stock-alarms', 'error-rate', 'jobs-waiting', 'jobs-failed', 'search-behind'])),
    /** Orders that were placed, paid or not. */
    ordersLastHour: z.int(),
    /** Since midnight in Seoul. */
    ordersToday: z.int(),
    requestsLastHour: z.int(),
    /** Answers with a status of 500 or more. */
    errorsLastHour: z.int(),
    /** Jobs that wait or run. */
    jobsWaiting: z.int(),
    jobsFailed: z.int(),
    /** How far beyond its time the oldest waiting job is. */
    oldestWaitingSeconds: z.int().nullable(),
    /** Changes of products that the search should know by now and does not. */
    searchBehind: z.int(),
    stockAlarms: z.int(),
    mediaBytes: z.int(),
  })
  .meta({ id: 'TenantHealth' });

export const tenantRowSchema = z
  .object({
    slug: z.string(),
    name: z.string(),
    status: z.enum(['preparing', 'open', 'suspended']),
    plan: z.string(),
    host: z.string(),
    url: z.string(),
    createdAt: instant,
    openedAt: instant.nullable(),
    suspendedAt: instant.nullable(),
    suspendReason: z.string().nullable(),
    health: tenantHealthSchema,
  })
  .meta({ id: 'TenantRow' });
export type TenantRow = z.infer<typeof tenantRowSchema>;

export const tenantDetailSchema = tenantRowSchema
  .extend({
    products: z.int(),
    warehouses: z.int(),
    staff: z.array(
      z.object({ name: z.string(), email: z.string(), role: z.enum(['owner', 'manager', 'warehouse']) }),
    ),
    /** The runs that made it, the newest first. */
    runs: z.array(runViewSchema),
  })
  .meta({ id: 'TenantDetail' });
export type TenantDetail = z.infer<typeof tenantDetailSchema>;

export const tenantListSchema = z.object({ items: z.array(tenantRowSchema) }).meta({ id: 'TenantList' });

export const slugSchema = z.string().regex(/^[a-z0-9-]{1,40}$/);

export const suspendSchema = z
  .object({ reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'SuspendTenant' });
export type Suspend = z.infer<typeof suspendSchema>;

export const previewSchema = z
  .object({ url: z.string(), expiresAt: instant })
  .meta({ id: 'TenantPreviewLink' });
export type Preview = z.infer<typeof previewSchema>;
