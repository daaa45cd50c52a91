import type { BackdropName } from './picture.types.ts';

interface Palette {
  /** Wall where the light falls, wall in the corners, floor near, floor far, colour of shadows. */
  light: string;
  wall: string;
  floor: string;
  edge: string;
  shadow: string;
  accent: string;
}

export const PALETTES: Record<BackdropName, Palette> = {
  straw: {
    light: '#fdf6e3',
    wall: '#efdcb4',
    floor: '#f3e2bf',
    edge: '#e2c991',
    shadow: '#6b4a1d',
    accent: '#d9b36c',
  },
  leaf: {
    light: '#f4f7e4',
    wall: '#cddcae',
    floor: '#d9e5bd',
    edge: '#b4c98c',
    shadow: '#3f5225',
    accent: '#93ad63',
  },
  clay: {
    light: '#fbeee2',
    wall: '#e6c3a3',
    floor: '#ecceb2',
    edge: '#d3a57d',
    shadow: '#67391b',
    accent: '#c1835a',
  },
  wheat: {
    light: '#fffbea',
    wall: '#f5e3a5',
    floor: '#f8e9b8',
    edge: '#e6cb72',
    shadow: '#70540f',
    accent: '#e0bb4a',
  },
  moss: {
    light: '#eef1df',
    wall: '#a9b98b',
    floor: '#b9c79c',
    edge: '#8ca06b',
    shadow: '#2f3f1d',
    accent: '#74894f',
  },
  blossom: {
    light: '#fff4ee',
    wall: '#f3cfc0',
    floor: '#f6d9cc',
    edge: '#e4b19c',
    shadow: '#733a29',
    accent: '#db9a82',
  },
  frost: {
    light: '#f7fbfb',
    wall: '#cfe0e0',
    floor: '#dbe8e7',
    edge: '#b2cbcb',
    shadow: '#2b4a4d',
    accent: '#94b8b8',
  },
  oat: {
    light: '#fbf8f3',
    wall: '#e5ddd0',
    floor: '#ebe4d8',
    edge: '#d3c8b6',
    shadow: '#4f4433',
    accent: '#c9bba3',
  },
  sage: {
    light: '#f6f8f3',
    wall: '#cfd8c9',
    floor: '#d8e0d2',
    edge: '#b7c4af',
    shadow: '#37442f',
    accent: '#a3b399',
  },
  mist: {
    light: '#f6f8fa',
    wall: '#cfd9e1',
    floor: '#d9e1e8',
    edge: '#b5c3cf',
    shadow: '#2e3f4d',
    accent: '#a0b2c1',
  },
  rose: {
    light: '#fcf6f4',
    wall: '#e8d1cb',
    floor: '#eddad5',
    edge: '#d6b7af',
    shadow: '#5b352d',
    accent: '#cba298',
  },
  sand: {
    light: '#fbf6ec',
    wall: '#e3d0b0',
    floor: '#e9d9bd',
    edge: '#d0b78c',
    shadow: '#564120',
    accent: '#c4a672',
  },
  slate: {
    light: '#e9ecef',
    wall: '#a5afb8',
    floor: '#b3bcc4',
    edge: '#88949f',
    shadow: '#1e2830',
    accent: '#75828e',
  },
  lilac: {
    light: '#faf7fb',
    wall: '#dbd2e2',
    floor: '#e2dae8',
    edge: '#c3b6ce',
    shadow: '#43354f',
    accent: '#b1a1bf',
  },
};

interface Scene {
  width: number;
  height: number;
  backdrop: BackdropName;
  /** Looked at from above: one surface, no horizon. */
  fromAbove: boolean;
  /** Where the floor begins, as a share of the height. */
  horizon: number;
}

/** The empty room: a wall with a pool of light, a floor that sweeps up into it, a quiet vignette. */
export function backdropSvg({ width: w, height: h, backdrop, fromAbove, horizon }: Scene): string {
  const p = PALETTES[backdrop];
  const y = h * horizon;
  const floor = fromAbove
    ? ''
    : `<rect x="0" y="${y}" width="${w}" height="${h - y}" fill="url(#floor)"/>
       <rect x="0" y="${y - h * 0.05}" width="${w}" height="${h * 0.1}" fill="url(#sweep)"/>
       <ellipse cx="${w / 2}" cy="${h * 0.86}" rx="${w * 0.5}" ry="${h * 0.16}" fill="url(#pool)"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">
    <defs>
      <radialGradient id="wall" cx="${fromAbove ? 0.36 : 0.42}" cy="${fromAbove ? 0.28 : 0.34}" r="0.85">
        <stop offset="0" stop-color="${p.light}"/><stop offset="0.55" stop-color="${mix(p.light, p.wall, 0.62)}"/>
        <stop offset="1" stop-color="${p.wall}"/></radialGradient>
      <linearGradient id="floor" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="${p.edge}" stop-opacity="0.55"/><stop offset="0.35" stop-color="${p.floor}"/>
        <stop offset="1" stop-color="${mix(p.floor, p.light, 0.25)}"/></linearGradient>
      <linearGradient id="sweep" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="${p.wall}" stop-opacity="0"/><stop offset="0.5" stop-color="${p.edge}" stop-opacity="0.32"/>
        <stop offset="1" stop-color="${p.floor}" stop-opacity="0"/></linearGradient>
      <radialGradient id="pool"><stop offset="0" stop-color="#fff" stop-opacity="0.5"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>
      <linearGradient id="beam" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fff" stop-opacity="0.5"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient>
    </defs>
    <rect width="${w}" height="${h}" fill="url(#wall)"/>
    <path d="M0 0 H${w * 0.34} L0 ${h * 0.52} Z" fill="url(#beam)"/>
    <path d="M${w * 0.44} 0 H${w * 0.62} L0 ${h * 0.95} V${h * 0.68} Z" fill="url(#beam)" opacity="0.7"/>
    ${floor}
  </svg>`;
}

/** A colour between two, `share` of the way from `a` to `b`. */
export function mix(a: string, b: string, share: number): string {
  const parts = [1, 3, 5].map((at) => Math.round(channel(a, at) * (1 - share) + channel(b, at) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function channel(hex: string, at: number): number {
  return Number.parseInt(hex.slice(at, at + 2), 16);
}
