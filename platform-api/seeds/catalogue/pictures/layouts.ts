import type { Actor, LayoutName } from './picture.types.ts';

/** Where one object stands: centre and size as shares of the picture's height, turned by degrees. */
export interface Placement {
  actor: Actor;
  x: number;
  y: number;
  size: number;
  angle: number;
}

/** x, y (of the foot when standing, of the centre from above), size, angle. The first row is the farthest. */
type Spot = readonly [x: number, y: number, size: number, angle: number];

const SPOTS: Record<LayoutName, readonly Spot[]> = {
  solo: [[0, 0.82, 0.52, 0]],
  pair: [
    [0.15, 0.795, 0.4, 10],
    [-0.13, 0.835, 0.44, -7],
  ],
  trio: [
    [0.02, 0.755, 0.36, 8],
    [-0.185, 0.825, 0.36, -14],
    [0.18, 0.84, 0.4, 16],
  ],
  heap: [
    [-0.12, 0.655, 0.27, -18],
    [0.12, 0.65, 0.27, 22],
    [-0.01, 0.61, 0.27, 4],
    [-0.24, 0.785, 0.29, -34],
    [0.24, 0.785, 0.28, 30],
    [0.0, 0.77, 0.3, -8],
    [-0.13, 0.86, 0.3, 12],
    [0.14, 0.865, 0.31, -20],
  ],
  crate: [
    [-0.2, 0.62, 0.25, -24],
    [0.0, 0.585, 0.27, 6],
    [0.2, 0.62, 0.25, 28],
    [-0.26, 0.69, 0.24, -40],
    [-0.1, 0.665, 0.28, 14],
    [0.1, 0.67, 0.28, -16],
    [0.26, 0.69, 0.24, 36],
  ],
  bowl: [
    [-0.13, 0.6, 0.24, -20],
    [0.13, 0.6, 0.24, 20],
    [0.0, 0.57, 0.26, 2],
    [-0.21, 0.66, 0.23, -30],
    [0.2, 0.66, 0.23, 32],
    [-0.02, 0.66, 0.27, -12],
  ],
  scatter: [
    [-0.27, -0.25, 0.27, -28],
    [0.06, -0.3, 0.24, 18],
    [0.32, -0.14, 0.26, 48],
    [-0.07, 0.02, 0.34, -10],
    [-0.32, 0.14, 0.24, 64],
    [0.24, 0.2, 0.3, -36],
    [-0.1, 0.32, 0.25, 30],
  ],
  row: [
    [-0.31, 0.77, 0.3, 0],
    [0.31, 0.77, 0.3, 0],
    [0.0, 0.79, 0.32, 0],
  ],
  hang: [[0, 0.86, 0.6, 0]],
  close: [
    [0.3, 0.72, 0.5, 24],
    [-0.26, 0.78, 0.54, -22],
    [0.06, 1.0, 0.74, 6],
  ],
  flat: [
    [0.02, -0.01, 0.5, -8],
    [-0.3, 0.29, 0.2, 22],
    [0.31, -0.3, 0.2, -18],
  ],
  stage: [
    [0.14, 0.75, 0.4, -6],
    [0.72, 0.75, 0.4, 6],
    [0.43, 0.84, 0.56, 0],
    [0.06, 0.9, 0.3, -10],
    [0.78, 0.9, 0.31, 12],
  ],
  meadow: [
    [-0.78, 0.57, 0.22, 0],
    [-0.16, 0.66, 0.17, 0],
    [0.18, 0.8, 0.42, -8],
    [0.8, 0.79, 0.44, 8],
    [0.47, 0.87, 0.5, 0],
    [0.13, 0.93, 0.29, -16],
    [0.77, 0.95, 0.3, 10],
  ],
};

const FROM_ABOVE: ReadonlySet<LayoutName> = new Set(['scatter', 'flat']);
const ONE_PER_ACTOR: ReadonlySet<LayoutName> = new Set(['pair', 'row', 'flat', 'stage', 'meadow']);

export function isFromAbove(layout: LayoutName): boolean {
  return FROM_ABOVE.has(layout);
}

/**
 * Gives every actor its place. Piles repeat their actors until they are full; rows, flat-lays and stages show each
 * actor once (a lone actor of a pair or row is repeated).
 */
export function place(layout: LayoutName, cast: readonly Actor[], key: string): Placement[] {
  const random = seeded(key);
  const spots = SPOTS[layout];
  const repeat = !ONE_PER_ACTOR.has(layout) || (cast.length === 1 && (layout === 'pair' || layout === 'row'));
  const shown = repeat ? spots : spots.slice(0, cast.length);
  return shown.flatMap(([x, y, size, angle], index) => {
    const actor = cast[index % cast.length];
    if (!actor) return [];
    const still =
      layout === 'solo' || layout === 'hang' || layout === 'row' || layout === 'stage' || layout === 'meadow';
    const sway = still ? 0 : (random() - 0.5) * 14;
    const grow = still ? 1 : 0.95 + random() * 0.1;
    return [{ actor, x, y, size: size * grow * (actor.scale ?? 1), angle: angle + sway }];
  });
}

/** mulberry32 over a hash of the key: the same picture in every run and on every machine. */
function seeded(key: string): () => number {
  let state = 2166136261;
  for (const char of key) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 16777619);
  return () => {
    state = Math.trunc(state + 0x6d2b79f5);
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
