import type { TenantId } from '../kernel/index.ts';

/** The widths that pictures are rendered in, in pixels. */
const WIDTHS = [400, 800, 1200] as const;
const SHOWN_WIDTH_MAX = 800;

/** Which widths a picture is rendered in: the usual ones, never wider than the picture itself. */
export function renditionWidths(width: number): number[] {
  return [...new Set(WIDTHS.map((wanted) => Math.min(wanted, width)))];
}

/** The widths of a stored picture, ascending. */
export function widthsOf(column: string): number[] {
  return column.split(',').map(Number);
}

/** The width that stands in `url`: the widest one that is not for large screens only. */
export function shownWidth(widths: readonly number[]): number {
  return widths.filter((width) => width <= SHOWN_WIDTH_MAX).at(-1) ?? widths[0] ?? SHOWN_WIDTH_MAX;
}

/** The height of a picture when it is `width` pixels wide. */
export function shownHeight(
  picture: { readonly width: number; readonly height: number },
  width: number,
): number {
  return Math.max(1, Math.round((picture.height * width) / picture.width));
}

/** The folder of a tenant's pictures. */
export function folderOf(tenant: TenantId): string {
  return String(tenant);
}

/** Where one width of a picture is stored: `<tenant>/<content hash>-<width>.webp`. */
export function fileName(tenant: TenantId, contentHash: string, width: number): string {
  return `${folderOf(tenant)}/${contentHash}-${width}.webp`;
}

const FILE = /^[0-9a-f]{64}-[1-9]\d{0,3}\.webp$/;
const FOLDER = /^[1-9]\d{0,9}$/;

/** Whether an address from outside has the form of {@link fileName}; anything else never reaches the storage. */
export function isFileName(folder: string, file: string): boolean {
  return FOLDER.test(folder) && FILE.test(file);
}
