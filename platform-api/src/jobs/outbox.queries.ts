import { sql } from 'kysely';
import { sendAlong, storedInstant, type Db } from '../database/index.ts';
import { tenantId, type TenantId } from '../kernel/index.ts';

/** A row that was claimed for hand-over. */
export interface ClaimedEntry {
  readonly tenant: TenantId;
  readonly id: string;
  readonly job: string;
  readonly payload: unknown;
  readonly requestId: string | null;
}

/** How many rows each tenant has waiting and in flight. Over all tenants: the relay only. */
export async function backlogByTenant(
  db: Db,
  now: Date,
): Promise<{ tenant: TenantId; pending: number; sent: number }[]> {
  const rows = await db
    .selectFrom('outbox_entry')
    .select((eb) => [
      'tenant_id',
      eb.fn.sum<string>(sql`state = 'pending'`).as('pending'),
      eb.fn.sum<string>(sql`state = 'sent'`).as('sent'),
    ])
    .where((eb) =>
      eb.or([
        eb.and([eb('state', '=', 'pending'), eb('available_at', '<=', storedInstant(now))]),
        eb('state', '=', 'sent'),
      ]),
    )
    .groupBy('tenant_id')
    .execute();
  return rows.map((row) => ({
    tenant: tenantId(row.tenant_id),
    pending: Number(row.pending),
    sent: Number(row.sent),
  }));
}

/** Takes up to `limit` waiting rows of a tenant, oldest first, and leases them. Rows another relay holds are skipped. */
export async function claimPending(
  tx: Db,
  tenant: TenantId,
  now: Date,
  leaseUntil: Date,
  limit: number,
): Promise<ClaimedEntry[]> {
  const rows = await tx
    .selectFrom('outbox_entry')
    .select(['id', 'job', 'payload', 'request_id'])
    .where('tenant_id', '=', tenant)
    .where('state', '=', 'pending')
    .where('available_at', '<=', storedInstant(now))
    .orderBy('available_at')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  if (rows.length === 0) return [];
  await sendAlong(
    tx,
    tx
      .updateTable('outbox_entry')
      .set({ state: 'sent', lease_until: leaseUntil, coalesce_key: null })
      .where('tenant_id', '=', tenant)
      .where(
        'id',
        'in',
        rows.map((row) => row.id),
      ),
  );
  return rows.map((row) => ({
    tenant,
    id: row.id,
    job: row.job,
    payload: row.payload,
    requestId: row.request_id,
  }));
}

/**
 * Makes rows whose lease ran out wait again: their job was lost with Redis or with a worker, or its tries were used up and
 * the time for a new round has come.
 */
export async function returnExpiredLeases(db: Db, now: Date): Promise<number> {
  const result = await db
    .updateTable('outbox_entry')
    .set({ state: 'pending', lease_until: null })
    .where('state', 'in', ['sent', 'failed'])
    .where('lease_until', '<', storedInstant(now))
    .limit(500)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Marks a row done. Only the worker does, after its handler returned. */
export async function markDone(db: Db, tenant: TenantId, id: string, now: Date): Promise<void> {
  await db
    .updateTable('outbox_entry')
    .set({ state: 'done', done_at: now, lease_until: null, last_error: null })
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .where('state', 'in', ['sent', 'pending', 'failed'])
    .execute();
}

/** Keeps why a try failed; the last one of a round also ends the row as failed, until `nextRoundAt` where there is one. */
export async function recordFailure(
  db: Db,
  tenant: TenantId,
  id: string,
  message: string,
  last: { readonly nextRoundAt: Date | null } | null,
): Promise<void> {
  await db
    .updateTable('outbox_entry')
    .set((eb) => ({
      attempts: eb('attempts', '+', 1),
      last_error: message.slice(0, 2000),
      ...(last === null ? {} : { state: 'failed' as const, lease_until: last.nextRoundAt }),
    }))
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .where('state', '<>', 'done')
    .execute();
}

/** Makes a failed row wait again, for a first try now; false when it is not failed. */
export async function restartFailed(db: Db, tenant: TenantId, id: string, now: Date): Promise<boolean> {
  const restarted = await db
    .updateTable('outbox_entry')
    .set({ state: 'pending', available_at: now, lease_until: null })
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .executeTakeFirst();
  return restarted.numUpdatedRows === 1n;
}

/** How many of a tenant's rows still wait or run. */
export async function unfinishedCount(db: Db, tenant: TenantId): Promise<number> {
  const row = await db
    .selectFrom('outbox_entry')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('tenant_id', '=', tenant)
    .where('state', 'in', ['pending', 'sent'])
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Removes rows that were done before `before`, a bounded number at a time. */
export async function purgeDone(db: Db, before: Date): Promise<number> {
  const result = await db
    .deleteFrom('outbox_entry')
    .where('state', '=', 'done')
    .where('done_at', '<', storedInstant(before))
    .limit(2_000)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
