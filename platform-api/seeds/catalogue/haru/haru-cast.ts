import type { Actor } from '../pictures/picture.types.ts';

/** The colours of the season, named as the options name them. */
export const INK = {
  oat: '#d8cbb4',
  cream: '#efe7d8',
  charcoal: '#4b4e54',
  black: '#303034',
  navy: '#2f3d57',
  sage: '#8b9b83',
  olive: '#6c6a47',
  rose: '#c6988d',
  mustard: '#c99b45',
  brick: '#a65b43',
  lavender: '#a69abb',
  sky: '#9cb6c8',
  camel: '#b98a57',
  brown: '#7a543b',
} as const;

/** A thing of the 3D set dyed in one colour of the season. */
export function dyed(emoji: string, color: string, scale = 1): Actor {
  return { emoji, inks: [{ color }], scale };
}

export const TEE = '1f455';
export const VNECK = '1f45a';
export const COAT = '1f9e5';
export const JACKET = '1f97c';
export const VEST = '1f9ba';
export const TANK = '1f3bd';
export const ROBE = '1f94b';
export const PANTS = '1f456';
export const SHORTS = '1fa73';
export const DRESS = '1f457';
export const BACKPACK = '1f392';
export const HANDBAG = '1f45c';
export const BRIEFCASE = '1f4bc';
export const POUCH = '1f45d';
export const PURSE = '1f45b';
export const SUITCASE = '1f9f3';
export const SHOPPER = '1f6cd-fe0f';
export const CAP = '1f9e2';
const HAT = '1f452';
export const SOCKS = '1f9e6';
export const GLOVES = '1f9e4';
export const MUFFLER = '1f9e3';
export const SNEAKER = '1f45f';
export const LOAFER = '1f45e';
export const RAIN_BOOT = '1f462';
export const SLIPPER = '1fa74';
export const FLAT_SHOE = '1f97f';
export const CUP = '2615';
export const TEAPOT = '1fad6';
export const TUMBLER = '1f964';
export const BOWL = '1f963';

/** The brim takes one ink, the ribbon another. */
export const WOOL_HAT: Actor = {
  emoji: HAT,
  inks: [
    { color: '#a98763', hues: [14, 45], minSaturation: 0.25 },
    { color: '#8f4a44', hues: [320, 13], minSaturation: 0.6 },
  ],
};
export const TEACUP: Actor = { emoji: '1f375', inks: [{ color: '#e9e1d3', hues: [200, 330] }] };
export const GLASS: Actor = { emoji: '1f95b' };
export const CUTLERY: Actor = { emoji: '1f374', inks: [{ color: '#b59a6a' }] };
export const PLATE: Actor = { emoji: '1f37d-fe0f', inks: [{ color: '#ece6da', strength: 0.8 }] };
export const CANDLE: Actor = { emoji: '1f56f-fe0f' };
export const SOAP: Actor = {
  emoji: '1f9fc',
  inks: [{ color: '#d8c3ae', hues: [280, 30], minSaturation: 0.15 }],
};
export const PUMP: Actor = { emoji: '1f9f4', inks: [{ color: '#b8a288' }] };
export const MIRROR: Actor = { emoji: '1fa9e' };
export const CLOCK: Actor = { emoji: '1f550' };
export const ALARM: Actor = {
  emoji: '23f0',
  inks: [{ color: '#8b9b83', hues: [300, 60], minSaturation: 0.4 }],
};
export const UMBRELLA = '1f302';
export const OPEN_UMBRELLA = '2602-fe0f';
export const NOTEBOOK = '1f4d3';
export const RING_NOTE = '1f4d2';
export const PEN: Actor = {
  emoji: '1f58a-fe0f',
  inks: [{ color: '#3b4657', hues: [180, 260], minSaturation: 0.3 }],
};
export const VASE: Actor = { emoji: '1f3fa', inks: [{ color: '#c7b39a', strength: 0.75 }] };
export const PLANT: Actor = { emoji: '1fab4' };
export const LEAF: Actor = { emoji: '1f33f' };
export const GIFT: Actor = {
  emoji: '1f381',
  inks: [
    { color: '#cdb892', hues: [14, 65], minSaturation: 0.3 },
    { color: '#9c5340', hues: [300, 13], minSaturation: 0.3 },
  ],
};
export const YARN = '1f9f6';
