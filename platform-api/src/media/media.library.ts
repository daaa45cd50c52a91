import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import { Database } from '../database/index.ts';
import { Clock, newId, type TenantId } from '../kernel/index.ts';
import { imageView } from './image-view.ts';
import type { MediaAssetView } from './image.schemas.ts';
import { mediaErrors } from './media.errors.ts';
import { findAssetByHash, type AssetRow } from './media.queries.ts';
import { MediaStorage } from './media.storage.ts';
import { fileName, folderOf, renditionWidths } from './renditions.rules.ts';

const FORMATS = new Set<string | undefined>(['jpeg', 'png', 'webp', 'heif']); // sharp names AVIF "heif".
const MEGAPIXELS_MAX = 40;
/** Part of the content hash: a change of how pictures are rendered must give them new names. */
const RENDERING = 'webp-82-1';

/** Checks, renders and keeps pictures. */
@Injectable()
export class MediaLibrary {
  constructor(
    private readonly database: Database,
    private readonly storage: MediaStorage,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps a picture and answers its row; a picture that the shop has already is answered without rendering it again.
   * @throws media.not-a-picture, media.too-many-pixels: told by the content, never by a name.
   */
  async store(tenant: TenantId, bytes: Buffer): Promise<AssetRow> {
    const contentHash = createHash('sha256').update(RENDERING).update(bytes).digest('hex');
    const known = await findAssetByHash(this.database.db, tenant, contentHash);
    if (known !== undefined) return known;
    const size = await measure(bytes);
    const widths = renditionWidths(size.width);
    const stored = await Promise.all(widths.map((width) => this.render(tenant, contentHash, bytes, width)));
    await this.database.db
      .insertInto('media_asset')
      .ignore() // The same picture, uploaded twice at once: one row wins and both answer it.
      .values({
        tenant_id: tenant,
        id: newId(),
        content_hash: contentHash,
        ...size,
        bytes: stored.reduce((sum, each) => sum + each, 0),
        widths: widths.join(','),
        created_at: this.clock.now(),
      })
      .execute();
    const row = await findAssetByHash(this.database.db, tenant, contentHash);
    if (row === undefined) throw new Error('A picture was stored, but its row cannot be read.');
    return row;
  }

  /** Forgets all pictures of a shop that is removed; its rows go with the shop's tables. */
  async forget(tenant: TenantId): Promise<void> {
    await this.storage.removeFolder(folderOf(tenant));
  }

  /** A stored picture for staff. */
  view(tenant: TenantId, asset: AssetRow): MediaAssetView {
    const { url, srcset, width, height } = imageView(tenant, asset, '');
    return { id: asset.id, url, srcset, width, height };
  }

  private async render(tenant: TenantId, contentHash: string, bytes: Buffer, width: number): Promise<number> {
    const content = await sharp(bytes)
      .rotate()
      .resize({ width, withoutEnlargement: true })
      .webp({ quality: 82, effort: 2 })
      .toBuffer()
      .catch(() => {
        throw mediaErrors.notAPicture(); // Its head is one, but the rest is cut off or broken.
      });
    await this.storage.put(fileName(tenant, contentHash, width), content);
    return content.length;
  }
}

/** The picture's size as it is shown, that is after the camera's turn is undone. */
async function measure(bytes: Buffer): Promise<{ width: number; height: number }> {
  const found = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  const isAvif = found?.format !== 'heif' || found.compression === 'av1';
  if (found === null || !FORMATS.has(found.format) || !isAvif) throw mediaErrors.notAPicture();
  if (found.width * found.height > MEGAPIXELS_MAX * 1_000_000)
    throw mediaErrors.tooManyPixels({ max: MEGAPIXELS_MAX });
  const { width, height } = found.autoOrient;
  return { width, height };
}
