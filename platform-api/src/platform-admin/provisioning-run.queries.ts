import { storedInstant, type Db } from '../database/index.ts';
import { cursorInstant, decodeCursor, type TenantId } from '../kernel/index.ts';
import { lockTenant } from '../tenancy/index.ts';
import type { ProvisioningRunState } from './provisioning-run.entity.ts';
import type { RunQuery } from './provisioning-run.schemas.ts';
import { OPEN_STATES } from './provisioning-run.states.ts';

function selectRuns(db: Db) {
  return db
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
      'requested_by',
      'failure',
      'created_at',
      'started_at',
      'finished_at',
    ]);
}

export type RunRow = Awaited<ReturnType<ReturnType<typeof selectRuns>['executeTakeFirstOrThrow']>>;

export async function findRun(db: Db, id: string): Promise<RunRow | undefined> {
  return await selectRuns(db).where('id', '=', id).executeTakeFirst();
}

/** The run that counts for a slug: any but an undone one. */
export async function findRunOfSlug(db: Db, slug: string): Promise<RunRow | undefined> {
  return await selectRuns(db).where('active_slug', '=', slug).executeTakeFirst();
}

/** All runs that a slug ever had, the newest first. */
export async function findRunsOfSlug(db: Db, slug: string): Promise<RunRow[]> {
  return await selectRuns(db).where('slug', '=', slug).orderBy('created_at', 'desc').limit(20).execute();
}

/** One more than a page of runs: the open ones oldest first, so that they are worked on in turn; all of them newest first. */
export async function findRunPage(db: Db, { state, cursor, limit }: RunQuery): Promise<RunRow[]> {
  const [order, beyond] = state === 'open' ? (['asc', '>'] as const) : (['desc', '<'] as const);
  let list = selectRuns(db)
    .orderBy('created_at', order)
    .orderBy('id', order)
    .limit(limit + 1);
  if (state === 'open') list = list.where('state', 'in', [...OPEN_STATES]);
  if (cursor !== undefined) {
    const [at, id] = decodeCursor(cursor, 2);
    const created = cursorInstant(at);
    list = list.where((eb) =>
      eb.or([
        eb('created_at', beyond, created),
        eb.and([eb('created_at', '=', created), eb('id', beyond, String(id))]),
      ]),
    );
  }
  return await list.execute();
}

export type StepRow = Awaited<ReturnType<typeof findSteps>>[number];

/** The steps of these runs in their order. */
export async function findSteps(db: Db, runIds: readonly string[]) {
  if (runIds.length === 0) return [];
  return await db
    .selectFrom('provisioning_step')
    .select([
      'run_id',
      'step',
      'position',
      'state',
      'attempts',
      'failure',
      'next_attempt_at',
      'started_at',
      'finished_at',
    ])
    .where('run_id', 'in', [...runIds])
    .orderBy('run_id')
    .orderBy('position')
    .execute();
}

/** What happened in a run after the event of this number. */
export async function findEventsAfter(db: Db, runId: string, seq: number, limit: number) {
  return await db
    .selectFrom('provisioning_event')
    .select(['seq', 'type', 'step', 'state', 'message', 'at'])
    .where('run_id', '=', runId)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute();
}

/** Where a run stands: its state and the number of its last event. */
export async function findStanding(
  db: Db,
  runId: string,
): Promise<{ state: ProvisioningRunState; last_seq: number } | undefined> {
  return await db
    .selectFrom('provisioning_run')
    .select(['state', 'last_seq'])
    .where('id', '=', runId)
    .executeTakeFirst();
}

/**
 * Whether a tenant was ever opened or has an order. Its row stays locked, so that it stays as it was found until the
 * transaction ends: an owner who opens the shop at this moment waits. The caller's scope is the tenant.
 */
export async function isTenantInUse(tx: Db, tenant: TenantId): Promise<boolean> {
  if (((await lockTenant(tx, tenant))?.opened_at ?? null) !== null) return true;
  const ordered = await tx
    .selectFrom('shop_order')
    .select('id')
    .where('tenant_id', '=', tenant)
    .limit(1)
    .executeTakeFirst();
  return ordered !== undefined;
}

/** Whether a stored instant lies in the future. */
export function isAfter(stored: string | null, now: Date): boolean {
  return stored !== null && stored > storedInstant(now);
}
