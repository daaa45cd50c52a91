import type { Ink } from './picture.types.ts';

interface Pixels {
  data: Buffer;
  width: number;
  height: number;
}

/** Recolours RGBA pixels in place, keeping light and shade: each pixel's brightness relative to the dyed area is kept. */
export function applyInk({ data }: Pixels, ink: Ink): void {
  const matching: number[] = [];
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at + 3] ?? 0) < 8 || !matches(data, at, ink)) continue;
    matching.push(at);
    sum += luminance(data, at);
  }
  if (matching.length === 0) return;
  const mean = sum / matching.length;
  const target = [1, 3, 5].map((from) => Number.parseInt(ink.color.slice(from, from + 2), 16));
  const strength = ink.strength ?? 1;
  for (const at of matching) {
    const ratio = luminance(data, at) / mean;
    for (let channel = 0; channel < 3; channel += 1) {
      const wanted = shade(target[channel] ?? 0, ratio);
      const was = data[at + channel] ?? 0;
      data[at + channel] = Math.round(was + (wanted - was) * strength);
    }
  }
}

/** Darker than average scales down, lighter runs towards white, so highlights of dark cloth stay visible. */
function shade(channel: number, ratio: number): number {
  if (ratio <= 1) return channel * (0.25 + 0.75 * ratio);
  return channel + (255 - channel) * Math.min(0.7, (ratio - 1) * 0.42);
}

function matches(data: Buffer, at: number, { hues, minSaturation = 0 }: Ink): boolean {
  const [r, g, b] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  const max = Math.max(r, g, b);
  const spread = max - Math.min(r, g, b);
  if (max === 0 ? minSaturation > 0 : spread / max < minSaturation) return false;
  if (!hues) return true;
  if (spread === 0) return false;
  const sector =
    max === r ? ((g - b) / spread + 6) % 6 : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  const hue = sector * 60;
  const [from, to] = hues;
  return from <= to ? hue >= from && hue <= to : hue >= from || hue <= to;
}

function luminance(data: Buffer, at: number): number {
  return 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
}
