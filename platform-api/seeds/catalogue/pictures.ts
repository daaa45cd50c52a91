import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp, { type OverlayOptions, type Sharp } from 'sharp';
import { backdropSvg, PALETTES } from './pictures/backdrops.ts';
import { applyInk } from './pictures/inks.ts';
import { isFromAbove, place, type Placement } from './pictures/layouts.ts';
import { type Actor, PICTURE_SIZES, type PictureSpec } from './pictures/picture.types.ts';
import {
  bowlBackSvg,
  bowlFrontSvg,
  crateBackSvg,
  crateFrontSvg,
  meadowSvg,
  propSvg,
  shadow,
} from './pictures/props.ts';

export type { PictureSpec } from './pictures/picture.types.ts';

const ASSETS = join(
  dirname(createRequire(import.meta.url).resolve('@lobehub/fluent-emoji-3d/package.json')),
  'assets',
);
const HORIZON = 0.66;
const figures = new Map<string, Promise<Figure>>();
const rooms = new Map<string, Promise<Buffer>>();

/** An object cut out to its visible edges, as raw RGBA. */
interface Figure {
  data: Buffer;
  width: number;
  height: number;
}

/** A figure with its final size and place in pixels. */
interface Laid {
  figure: Figure;
  left: number;
  top: number;
}

/** Where the file of an emoji lies; the catalogue's spec checks that each one exists. */
export function emojiAsset(emoji: string): string {
  return join(ASSETS, `${emoji}.webp`);
}

/** Composes one demo picture. The same spec always gives the same bytes. */
export async function renderPicture(spec: PictureSpec): Promise<Buffer> {
  const { width, height } = PICTURE_SIZES[spec.format];
  const laid = await Promise.all(
    place(spec.layout, spec.cast, spec.key).map((placement) => lay(placement, spec, width, height)),
  );
  const stage = { width, height, backdrop: spec.backdrop };
  const layers: OverlayOptions[] = [];
  const drawing = (svg: string): void => void layers.push({ input: Buffer.from(svg), left: 0, top: 0 });

  if (spec.layout === 'meadow') drawing(meadowSvg(stage));
  if (spec.prop) drawing(propSvg(spec.prop, stage));
  if (spec.layout === 'crate') drawing(crateBackSvg(stage));
  if (spec.layout === 'bowl') drawing(bowlBackSvg(stage));
  const hidden = spec.layout === 'crate' || spec.layout === 'bowl' || spec.layout === 'hang';
  for (const item of laid) {
    if (isFromAbove(spec.layout)) layers.push(...(await castShadow(item, spec, height)));
    else if (!hidden) drawing(contactShadow(item, spec, width, height));
    layers.push(...clip(item, width, height));
  }
  if (spec.layout === 'crate') drawing(crateFrontSvg(stage));
  if (spec.layout === 'bowl') drawing(bowlFrontSvg(stage));
  return sharp(await room(spec))
    .composite(layers)
    .webp({ quality: 80, effort: 3 })
    .toBuffer();
}

/** Renders many pictures, a few at a time so that memory stays flat; `done` gets each as soon as it is ready. */
export async function renderPictures(
  specs: readonly PictureSpec[],
  done: (spec: PictureSpec, picture: Buffer) => Promise<void> | void,
): Promise<void> {
  const queue = [...specs];
  const worker = async (): Promise<void> => {
    for (let spec = queue.shift(); spec; spec = queue.shift()) await done(spec, await renderPicture(spec));
  };
  await Promise.all([worker(), worker(), worker()]);
}

function room(spec: PictureSpec): Promise<Buffer> {
  const { width, height } = PICTURE_SIZES[spec.format];
  const fromAbove = isFromAbove(spec.layout);
  return remember(rooms, `${spec.backdrop}/${spec.format}/${fromAbove}`, () =>
    sharp(Buffer.from(backdropSvg({ width, height, backdrop: spec.backdrop, fromAbove, horizon: HORIZON })))
      .removeAlpha()
      .png({ compressionLevel: 1 })
      .toBuffer(),
  );
}

function figureOf(actor: Actor): Promise<Figure> {
  return remember(figures, JSON.stringify([actor.emoji, actor.inks]), async () => {
    const { data, info } = await sharp(emojiAsset(actor.emoji))
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const pixels = { data, width: info.width, height: info.height };
    for (const ink of actor.inks ?? []) applyInk(pixels, ink);
    return cutOut(pixels);
  });
}

async function lay(placement: Placement, spec: PictureSpec, width: number, height: number): Promise<Laid> {
  const base = await figureOf(placement.actor);
  const size = placement.size * height;
  const scale = size / Math.max(base.width, base.height);
  const turned = await raw(base)
    .resize(Math.round(base.width * scale), Math.round(base.height * scale), { kernel: 'cubic' })
    .rotate(placement.angle, { background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const figure = cutOut({ data: turned.data, width: turned.info.width, height: turned.info.height });
  const centre = width / 2 + placement.x * height * (spec.format === 'hero' ? 0.9 : 1);
  const top = isFromAbove(spec.layout)
    ? height / 2 + placement.y * height - figure.height / 2
    : spec.layout === 'hang'
      ? height * 0.265
      : placement.y * height - figure.height;
  return { figure, left: Math.round(centre - figure.width / 2), top: Math.round(top) };
}

/** Where a standing object touches the floor. */
function contactShadow(
  { figure, left, top }: Laid,
  spec: PictureSpec,
  width: number,
  height: number,
): string {
  const cx = left + figure.width / 2;
  const cy = top + figure.height - height * 0.012;
  const color = PALETTES[spec.backdrop].shadow;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    ${shadow(cx + figure.width * 0.05, cy, figure.width * 0.58, height * 0.042, color, 0.34)}
    ${shadow(cx, cy, figure.width * 0.38, height * 0.02, color, 0.5)}</svg>`;
}

/** The outline of an object lying on the table, blurred and moved away from the light. */
async function castShadow(
  { figure, left, top }: Laid,
  spec: PictureSpec,
  height: number,
): Promise<OverlayOptions[]> {
  const margin = Math.round(height * 0.04);
  const color = PALETTES[spec.backdrop].shadow;
  const alpha = await raw(figure).extractChannel(3).linear(0.34).raw().toBuffer();
  const outline = { width: figure.width, height: figure.height, channels: 1 as const };
  const blurred = await sharp(alpha, { raw: outline })
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: '#000' })
    .blur(height * 0.016)
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const rgba = Buffer.alloc(blurred.info.width * blurred.info.height * 4);
  const [r, g, b] = [1, 3, 5].map((from) => Number.parseInt(color.slice(from, from + 2), 16));
  for (let at = 0; at * 4 < rgba.length; at += 1) {
    rgba.set([r ?? 0, g ?? 0, b ?? 0, blurred.data[at * blurred.info.channels] ?? 0], at * 4);
  }
  const item = {
    figure: { data: rgba, width: blurred.info.width, height: blurred.info.height },
    left: left - margin + Math.round(height * 0.012),
    top: top - margin + Math.round(height * 0.022),
  };
  return clip(item, PICTURE_SIZES[spec.format].width, height);
}

/** Overlays may hang over the edge only if they are cut there: sharp refuses larger ones. */
function clip({ figure, left, top }: Laid, width: number, height: number): OverlayOptions[] {
  const x = Math.max(0, left);
  const y = Math.max(0, top);
  const w = Math.min(width, left + figure.width) - x;
  const h = Math.min(height, top + figure.height) - y;
  if (w <= 0 || h <= 0) return [];
  const cut = crop(figure, x - left, y - top, w, h);
  return [{ input: cut.data, raw: { width: w, height: h, channels: 4 }, left: x, top: y }];
}

function cutOut({ data, width, height }: Figure): Figure {
  let [minX, minY, maxX, maxY] = [width, height, 0, 0];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((data[(y * width + x) * 4 + 3] ?? 0) < 24) continue;
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      maxY = y;
    }
  }
  return crop({ data, width, height }, minX, minY, maxX - minX + 1, maxY - minY + 1);
}

function crop({ data, width }: Figure, x: number, y: number, w: number, h: number): Figure {
  const out = Buffer.alloc(w * h * 4);
  for (let row = 0; row < h; row += 1) {
    const from = ((y + row) * width + x) * 4;
    data.copy(out, row * w * 4, from, from + w * 4);
  }
  return { data: out, width: w, height: h };
}

function raw({ data, width, height }: Figure): Sharp {
  return sharp(data, { raw: { width, height, channels: 4 } });
}

function remember<T>(memory: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = memory.get(key);
  if (known) return known;
  const made = make();
  memory.set(key, made);
  return made;
}
