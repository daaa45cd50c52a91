import type { Db } from '../database/index.ts';

/**
 * Holds a run until the transaction ends; undefined when there is none, and at once when somebody else holds it: a step
 * may take seconds, and who waits for it must not keep a connection of the pool. First in the order of locks: run,
 * tenant, staff, then the tenant's rows.
 */
export async function lockRun(tx: Db, id: string) {
  return await tx
    .selectFrom('provisioning_run')
    .select([
      'id',
      'slug',
      'owner_tenant_id',
      'asked_for',
      'state',
      'lease_holder',
      'lease_until',
      'last_seq',
      'created_at',
      'started_at',
    ])
    .where('id', '=', id)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

/** A run's row while it is held. */
export type LockedRow = NonNullable<Awaited<ReturnType<typeof lockRun>>>;
