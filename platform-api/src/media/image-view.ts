import type { TenantId } from '../kernel/index.ts';
import type { ImageView } from './image.schemas.ts';
import { fileName, shownHeight, shownWidth, widthsOf } from './renditions.rules.ts';

/** The columns of `media_asset` that a picture's addresses are made of. */
export interface AssetColumns {
  readonly contentHash: string;
  /** Of the picture that was uploaded, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly widths: string;
}

let baseUrl = '/media';

/**
 * Sets what picture addresses begin with (MEDIA_BASE_URL), once, when the media module starts: views are plain functions
 * that queries call for every row.
 */
export function setMediaBaseUrl(url: string): void {
  baseUrl = url.replace(/\/+$/, '');
}

/** How a stored picture is shown. */
export function imageView(tenant: TenantId, asset: AssetColumns, alt: string): ImageView {
  const widths = widthsOf(asset.widths);
  const address = (width: number): string => `${baseUrl}/${fileName(tenant, asset.contentHash, width)}`;
  const width = shownWidth(widths);
  return {
    url: address(width),
    srcset: widths.map((each) => `${address(each)} ${each}w`).join(', '),
    width,
    height: shownHeight(asset, width),
    alt,
  };
}

/** Picture columns of a left join, or null where the join found none. */
export function joinedImage(
  tenant: TenantId,
  row: {
    hash: string | null;
    width: number | null;
    height: number | null;
    widths: string | null;
    alt: string | null;
  },
): ImageView | null {
  if (row.hash === null || row.width === null || row.height === null || row.widths === null) return null;
  const asset = { contentHash: row.hash, width: row.width, height: row.height, widths: row.widths };
  return imageView(tenant, asset, row.alt ?? '');
}
