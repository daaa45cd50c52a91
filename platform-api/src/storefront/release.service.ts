import { Injectable } from '@nestjs/common';
import { AuditLog } from '../access/index.ts';
import { raiseCatalogueVersion } from '../catalog/index.ts';
import { Database, type Db } from '../database/index.ts';
import { httpErrors } from '../http/index.ts';
import { Clock, actorKey, newId, type Actor, type Page, type TenantId } from '../kernel/index.ts';
import { findAssets } from '../media/index.ts';
import { findLastVersion, findRelease, findReleases } from './release.queries.ts';
import type { PublishInput, Published, ReleaseView } from './release.schemas.ts';
import { picturesOf } from './section.rules.ts';
import { ShopReader } from './shop.reader.ts';
import { storefrontErrors } from './storefront.errors.ts';
import type { StorefrontContent } from './storefront.schemas.ts';

/** Publishes a shop's look. Releases are never changed, only another one becomes live. */
@Injectable()
export class ReleaseService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly shops: ShopReader,
    private readonly clock: Clock,
  ) {}

  async list(
    tenant: TenantId,
    page: { cursor?: string | undefined; limit: number },
  ): Promise<Page<ReleaseView>> {
    return await findReleases(this.database.db, tenant, page);
  }

  /** Makes a new version live. @throws storefront.nothing-to-publish, storefront.release-not-found, request.invalid */
  async publish(tenant: TenantId, actor: Actor, input: PublishInput): Promise<Published> {
    return await this.changing(tenant, async (tx) => {
      const content = await this.contentOf(tx, tenant, input);
      await this.checkPictures(tx, tenant, content);
      const published = { id: newId(), version: (await findLastVersion(tx, tenant)) + 1 };
      await goDark(tx, tenant);
      await tx
        .insertInto('storefront_release')
        .values({
          tenant_id: tenant,
          ...published,
          theme_key: content.theme.key,
          content: JSON.stringify(content),
          note: input.note,
          live: true,
          published_by: nameOf(actor),
          published_at: this.clock.now(),
        })
        .execute();
      await this.record(tx, tenant, 'storefront.published', published);
      return published;
    });
  }

  /** Makes an earlier version live again, as it was. @throws storefront.release-not-found */
  async rollBack(tenant: TenantId, version: number): Promise<Published> {
    return await this.changing(tenant, async (tx) => {
      const release = await findRelease(tx, tenant, { version });
      if (release === undefined) throw storefrontErrors.releaseNotFound();
      await goDark(tx, tenant);
      await tx
        .updateTable('storefront_release')
        .set({ live: true })
        .where('tenant_id', '=', tenant)
        .where('id', '=', release.id)
        .execute();
      await this.record(tx, tenant, 'storefront.rolled-back', { id: release.id, version });
      return { id: release.id, version };
    });
  }

  /** The catalogue version's row is locked first, so that two publishers of a shop follow each other. */
  private async changing(tenant: TenantId, work: (tx: Db) => Promise<Published>): Promise<Published> {
    const published = await this.database.transaction(async (tx) => {
      await raiseCatalogueVersion(tx, tenant);
      return await work(tx);
    });
    this.shops.forget(tenant);
    return published;
  }

  private async contentOf(
    tx: Db,
    tenant: TenantId,
    { content, releaseId }: PublishInput,
  ): Promise<StorefrontContent> {
    if (content !== undefined && releaseId === undefined) return content;
    if (content !== undefined || releaseId === undefined) throw storefrontErrors.nothingToPublish();
    const earlier = await findRelease(tx, tenant, { id: releaseId });
    if (earlier === undefined) throw storefrontErrors.releaseNotFound();
    return earlier.content;
  }

  private async checkPictures(tx: Db, tenant: TenantId, content: StorefrontContent): Promise<void> {
    const pictures = picturesOf(content.sections);
    const known = await findAssets(
      tx,
      tenant,
      pictures.map((picture) => picture.assetId),
    );
    const faults = pictures
      .filter((picture) => !known.has(picture.assetId))
      .map(({ path }) => ({ path: `content.${path}`, message: 'is not a picture of this shop' }));
    if (faults.length > 0) throw httpErrors.invalid({}, faults);
  }

  private async record(tx: Db, tenant: TenantId, action: string, release: Published): Promise<void> {
    const after = { version: release.version };
    await this.audit.record(tx, tenant, { action, subjectType: 'Storefront', subjectId: release.id, after });
  }
}

async function goDark(tx: Db, tenant: TenantId): Promise<void> {
  await tx
    .updateTable('storefront_release')
    .set({ live: false })
    .where('tenant_id', '=', tenant)
    .where('live', '=', 1)
    .execute();
}

function nameOf(actor: Actor): string {
  return (actor.kind === 'staff' || actor.kind === 'operator' ? actor.name : actorKey(actor)).slice(0, 80);
}
