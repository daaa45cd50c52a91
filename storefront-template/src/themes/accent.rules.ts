/** What one accent colour becomes: a fill, what is written on it, the accent as text on white, and a faint tint. */
export interface AccentColours {
  accent: string;
  onAccent: string;
  accentInk: string;
  accentTint: string;
}

type Rgb = [red: number, green: number, blue: number];

const READABLE = 4.5;
const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [20, 20, 20];

/** Derives readable colours from the owner's choice (`#rrggbb`): text in the accent is darkened until it reads on white (WCAG 4.5 : 1). */
export function accentColours(accent: string): AccentColours {
  const rgb = parse(accent);
  let ink = rgb;
  while (contrast(ink, WHITE) < READABLE) ink = mix(ink, BLACK, 0.06);
  return {
    accent: hex(rgb),
    onAccent: hex(contrast(rgb, WHITE) >= READABLE ? WHITE : BLACK),
    accentInk: hex(ink),
    accentTint: hex(mix(rgb, WHITE, 0.91)),
  };
}

/** WCAG contrast between two colours, 1 to 21. */
function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  return from.map((value, index) => Math.round(value + ((to[index] ?? 0) - value) * share)) as Rgb;
}

function parse(colour: string): Rgb {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  return match ? (match.slice(1).map((part) => Number.parseInt(part, 16)) as Rgb) : [63, 125, 58];
}

function hex(rgb: Rgb): string {
  return `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
