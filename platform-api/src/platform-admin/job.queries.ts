import { isoInstant, readJson, type Db } from '../database/index.ts';
import { cursorInstant, decodeCursor, toPage, type Page } from '../kernel/index.ts';
import { REDACTED_FIELDS } from '../observability/index.ts';
import type { TenantInfo } from '../tenancy/index.ts';
import { shownPayload, withoutPersons } from './job-view.rules.ts';
import type { JobQuery, JobView } from './job.schemas.ts';

function selectJobs(db: Db) {
  return db
    .selectFrom('outbox_entry')
    .select([
      'tenant_id',
      'id',
      'job',
      'state',
      'payload',
      'attempts',
      'last_error',
      'created_at',
      'available_at',
      'lease_until',
      'request_id',
    ]);
}

type JobRow = Awaited<ReturnType<ReturnType<typeof selectJobs>['executeTakeFirstOrThrow']>>;

/** A page of the jobs of all tenants, or of one, those that are due last first. Only inside acrossTenants. */
export async function findJobPage(
  db: Db,
  tenants: ReadonlyMap<number, TenantInfo>,
  tenant: TenantInfo | null,
  { state, job, cursor, limit }: JobQuery,
): Promise<Page<JobView>> {
  let list = selectJobs(db)
    .where('state', '=', state)
    .orderBy('available_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (tenant !== null) list = list.where('tenant_id', '=', tenant.id);
  if (job !== undefined) list = list.where('job', '=', job);
  if (cursor !== undefined) {
    const [at, id] = decodeCursor(cursor, 2);
    const due = cursorInstant(at);
    list = list.where((eb) =>
      eb.or([
        eb('available_at', '<', due),
        eb.and([eb('available_at', '=', due), eb('id', '<', String(id))]),
      ]),
    );
  }
  return toPage(
    await list.execute(),
    limit,
    (row) => [row.available_at, row.id],
    (row) => jobView(row, tenants.get(row.tenant_id)),
  );
}

/** One job of a tenant, or undefined. */
export async function findJob(db: Db, tenant: TenantInfo, id: string): Promise<JobView | undefined> {
  const row = await selectJobs(db).where('tenant_id', '=', tenant.id).where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : jobView(row, tenant);
}

function jobView(row: JobRow, tenant: TenantInfo | undefined): JobView {
  const { slug = '?', name = '?' } = tenant ?? {};
  return {
    id: row.id,
    tenant: { slug, name },
    job: row.job,
    state: row.state,
    payload: shownPayload(readJson(row.payload), REDACTED_FIELDS),
    attempts: row.attempts,
    lastError: row.last_error === null ? null : withoutPersons(row.last_error),
    createdAt: isoInstant(row.created_at),
    availableAt: isoInstant(row.available_at),
    nextRoundAt: row.state === 'failed' ? isoInstant(row.lease_until) : null,
    requestId: row.request_id,
  };
}
