import { isoInstant, readJson, type Db } from '../database/index.ts';
import { decodeCursor, pageErrors, toPage, type Page, type TenantId } from '../kernel/index.ts';
import type { ReleaseView } from './release.schemas.ts';

function selectReleases(db: Db, tenant: TenantId) {
  return db
    .selectFrom('storefront_release')
    .select(['id', 'version', 'theme_key', 'content', 'note', 'live', 'published_by', 'published_at'])
    .where('tenant_id', '=', tenant);
}

type ReleaseRow = Awaited<ReturnType<ReturnType<typeof selectReleases>['executeTakeFirstOrThrow']>>;

function view(row: ReleaseRow): ReleaseView {
  return {
    id: row.id,
    version: row.version,
    themeKey: row.theme_key,
    note: row.note,
    live: row.live === 1,
    publishedBy: row.published_by,
    publishedAt: isoInstant(row.published_at),
    content: readJson(row.content),
  };
}

/** A page of releases, the newest version first. */
export async function findReleases(
  db: Db,
  tenant: TenantId,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Page<ReleaseView>> {
  let list = selectReleases(db, tenant)
    .orderBy('version', 'desc')
    .limit(page.limit + 1);
  if (page.cursor !== undefined) {
    const [version] = decodeCursor(page.cursor, 1);
    if (typeof version !== 'number') throw pageErrors.badCursor();
    list = list.where('version', '<', version);
  }
  return toPage(await list.execute(), page.limit, (row) => [row.version], view);
}

/** The release that shoppers see, or undefined before the first one. */
export async function findLiveRelease(db: Db, tenant: TenantId): Promise<ReleaseView | undefined> {
  const row = await selectReleases(db, tenant).where('live', '=', 1).executeTakeFirst();
  return row === undefined ? undefined : view(row);
}

/** One release by its id or its version. */
export async function findRelease(
  db: Db,
  tenant: TenantId,
  which: { readonly id: string } | { readonly version: number },
): Promise<ReleaseView | undefined> {
  const list = selectReleases(db, tenant);
  const row = await (
    'id' in which ? list.where('id', '=', which.id) : list.where('version', '=', which.version)
  ).executeTakeFirst();
  return row === undefined ? undefined : view(row);
}

/** The highest version that was published; 0 for none. */
export async function findLastVersion(db: Db, tenant: TenantId): Promise<number> {
  const row = await db
    .selectFrom('storefront_release')
    .select((eb) => eb.fn.max('version').as('last'))
    .where('tenant_id', '=', tenant)
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** Who publishes when no person does: jobs, seeds and the provisioning process (`actorKey`). */
const NOT_A_PERSON = /^(?:system|service):/;

/** Whether the shop has a look, and whether a person has chosen one. */
export async function findReleaseFacts(
  db: Db,
  tenant: TenantId,
): Promise<{ hasRelease: boolean; hasOwnRelease: boolean }> {
  const rows = await db
    .selectFrom('storefront_release')
    .select(['published_by', 'live'])
    .distinct()
    .where('tenant_id', '=', tenant)
    .execute();
  return {
    hasRelease: rows.some((row) => row.live === 1),
    hasOwnRelease: rows.some((row) => !NOT_A_PERSON.test(row.published_by)),
  };
}
