import type { Actor, Ink } from '../pictures/picture.types.ts';

/** The 3D set has one potato, one onion and a red toadstool; inks make varieties of them. */
const potato = (color: string, strength = 0.85): Actor => ({ emoji: '1f954', inks: [{ color, strength }] });
const mushroom = (cap: string, spots: string, stem: string): Actor => ({
  emoji: '1f344',
  inks: [
    { color: cap, hues: [325, 15], minSaturation: 0.5 },
    { color: spots, hues: [280, 350], minSaturation: 0.05 },
    { color: stem, hues: [350, 24], minSaturation: 0.04, strength: 0.9 },
  ],
});
const flesh = (color: string, skin: string): Ink[] => [
  { color, hues: [12, 40], minSaturation: 0.55 },
  { color: skin, hues: [280, 11], minSaturation: 0.2 },
];

export const POTATO = potato('#ddb98c');
export const PALE_POTATO = potato('#e9d3a4');
export const BROWN_POTATO = potato('#c1935f');
export const RED_POTATO = potato('#b4605a', 0.95);
export const PURPLE_POTATO = potato('#6a4c7c', 0.95);
export const BABY_POTATO: Actor = { ...potato('#e2bd86'), scale: 0.72 };
export const SWEET_POTATO: Actor = { emoji: '1f360', inks: flesh('#f3b64c', '#9c3d52') };
export const CHESTNUT_SWEET_POTATO: Actor = { emoji: '1f360', inks: flesh('#f6dfa0', '#a8455a') };
export const PUMPKIN_SWEET_POTATO: Actor = { emoji: '1f360', inks: flesh('#f08a2c', '#8f3a3f') };
export const PURPLE_SWEET_POTATO: Actor = { emoji: '1f360', inks: flesh('#7b4a9a', '#55305f') };
export const CORN: Actor = { emoji: '1f33d' };
export const WAXY_CORN: Actor = {
  emoji: '1f33d',
  inks: [{ color: '#efe6c4', hues: [30, 60], minSaturation: 0.35 }],
};
export const PURPLE_CORN: Actor = {
  emoji: '1f33d',
  inks: [{ color: '#5d3d63', hues: [30, 60], minSaturation: 0.35 }],
};
export const CARROT: Actor = { emoji: '1f955' };
export const ONION: Actor = { emoji: '1f9c5' };
export const RED_ONION: Actor = { emoji: '1f9c5', inks: [{ color: '#8e3f63', strength: 0.92 }] };
export const GARLIC: Actor = { emoji: '1f9c4', inks: [{ color: '#f0e4d6', strength: 0.6 }] };
export const CABBAGE: Actor = { emoji: '1f96c', inks: [{ color: '#a8c66c', strength: 0.55 }] };
export const KIMCHI_CABBAGE: Actor = { emoji: '1f96c' };
export const TOMATO: Actor = {
  emoji: '1f345',
  inks: [{ color: '#d9432f', hues: [300, 22], minSaturation: 0.45, strength: 0.75 }],
};
export const CHERRY_TOMATO: Actor = { ...TOMATO, scale: 0.7 };
export const EGGPLANT: Actor = {
  emoji: '1f346',
  inks: [{ color: '#4b2f63', hues: [230, 300], minSaturation: 0.3 }],
};
export const CUCUMBER: Actor = { emoji: '1f952' };
export const PEPPER: Actor = { emoji: '1fad1' };
export const YELLOW_PEPPER: Actor = { emoji: '1fad1', inks: [{ color: '#f0b429' }] };
export const RED_PEPPER: Actor = { emoji: '1fad1', inks: [{ color: '#cf3b2e' }] };
export const GREEN_CHILI: Actor = {
  emoji: '1f336-fe0f',
  inks: [{ color: '#4f8a3a', hues: [320, 20], minSaturation: 0.4 }],
};
export const BROCCOLI: Actor = { emoji: '1f966' };
export const GINGER: Actor = { emoji: '1fada', inks: [{ color: '#d3a868', strength: 0.8 }] };
export const APPLE: Actor = {
  emoji: '1f34e',
  inks: [{ color: '#c8322f', hues: [300, 22], minSaturation: 0.45, strength: 0.7 }],
};
export const GOLD_APPLE: Actor = {
  emoji: '1f34f',
  inks: [{ color: '#e9cf5d', hues: [40, 110], minSaturation: 0.3, strength: 0.75 }],
};
export const BLUSH_APPLE: Actor = {
  emoji: '1f34e',
  inks: [{ color: '#d9675a', hues: [300, 15], minSaturation: 0.4, strength: 0.8 }],
};
export const MANDARIN: Actor = { emoji: '1f34a' };
export const PEAR: Actor = {
  emoji: '1f350',
  inks: [{ color: '#d2a653', hues: [40, 110], minSaturation: 0.2, strength: 0.7 }],
};
export const GRAPES: Actor = {
  emoji: '1f347',
  inks: [{ color: '#a9c84c', hues: [230, 310], minSaturation: 0.2 }],
};
export const STRAWBERRY: Actor = {
  emoji: '1f353',
  inks: [{ color: '#d62f38', hues: [300, 22], minSaturation: 0.45, strength: 0.65 }],
};
export const KIWI: Actor = { emoji: '1f95d' };
export const CHESTNUT: Actor = { emoji: '1f330' };
export const BEAN: Actor = { emoji: '1fad8', inks: [{ color: '#3a3136' }] };
export const RED_BEAN: Actor = { emoji: '1fad8' };
export const RICE_EAR: Actor = { emoji: '1f33e' };
export const RICE_BOWL: Actor = {
  emoji: '1f35a',
  inks: [{ color: '#5f6f7c', hues: [320, 20], minSaturation: 0.4 }],
};
export const SHIITAKE = mushroom('#7c4f31', '#a9805a', '#e9d9c0');
export const OYSTER_MUSHROOM: Actor = { emoji: '1f344', inks: [{ color: '#b5aa9b' }] };
export const WHITE_MUSHROOM = mushroom('#e6d8c2', '#ebdfcc', '#f4eee3');
export const FRIES: Actor = {
  emoji: '1f35f',
  inks: [{ color: '#c98a4b', hues: [300, 15], minSaturation: 0.4 }],
};
export const ICE: Actor = { emoji: '1f9ca', scale: 0.7 };
export const CHIPS: Actor = { emoji: '1f36a', inks: [{ color: '#f1c866' }], scale: 0.8 };
export const JUICE: Actor = { emoji: '1f9c3' };
export const STEW: Actor = { emoji: '1f372' };
export const BASKET: Actor = { emoji: '1f9fa', scale: 1.35 };
export const LEAF: Actor = { emoji: '1f33f' };
export const SPROUT: Actor = { emoji: '1f331' };
export const BOX: Actor = { emoji: '1f4e6' };
export const TRACTOR: Actor = { emoji: '1f69c' };
export const FARMHOUSE: Actor = { emoji: '1f3e1' };
export const SALT: Actor = { emoji: '1f9c2' };
