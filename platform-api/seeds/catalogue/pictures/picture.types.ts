/** One demo picture as plain data: who stands where, in which light. Nothing in it is random. */
export interface PictureSpec {
  /** Unique; seeds the small irregularities of the arrangement. */
  key: string;
  alt: string;
  format: PictureFormat;
  backdrop: BackdropName;
  layout: LayoutName;
  cast: Actor[];
  prop?: PropName;
}

export type PictureFormat = 'square' | 'hero' | 'tile';

export const PICTURE_SIZES: Record<PictureFormat, { width: number; height: number }> = {
  square: { width: 800, height: 800 },
  hero: { width: 1600, height: 900 },
  tile: { width: 600, height: 600 },
};

/** Farm backdrops are earth and leaf, haru's are muted studio tones. */
export type BackdropName =
  | 'straw'
  | 'leaf'
  | 'clay'
  | 'wheat'
  | 'moss'
  | 'blossom'
  | 'frost'
  | 'oat'
  | 'sage'
  | 'mist'
  | 'rose'
  | 'sand'
  | 'slate'
  | 'lilac';

export type LayoutName =
  | 'solo'
  | 'pair'
  | 'trio'
  | 'heap'
  | 'crate'
  | 'bowl'
  | 'scatter'
  | 'row'
  | 'hang'
  | 'close'
  | 'flat'
  | 'stage'
  | 'meadow';

/** Drawn furniture of a scene; crates and bowls come with their layout. */
export type PropName = 'board' | 'plate' | 'podium' | 'cloth' | 'arch' | 'hanger';

/** One object of the scene: the code point of its 3D emoji, recoloured by inks from first to last. */
export interface Actor {
  emoji: string;
  inks?: Ink[];
  scale?: number;
}

/**
 * Recolours what matches: pixels with a hue inside `hues` (degrees, may wrap) and at least `minSaturation`;
 * without them everything. The shape's light and shade stay.
 */
export interface Ink {
  color: string;
  hues?: [number, number];
  minSaturation?: number;
  /** 1 = fully recoloured. */
  strength?: number;
}
