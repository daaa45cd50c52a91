import type { CSSProperties } from 'react';
import { accentColours } from './accent.rules.ts';

/** Style of the html element: the shop's accent in all its roles, then whatever single tokens the release overrides. */
export function themeStyle(accent: string, tokens: Record<string, string> = {}): CSSProperties {
  const colours = accentColours(accent);
  const style: Record<string, string> = {
    '--accent': colours.accent,
    '--on-accent': colours.onAccent,
    '--accent-ink': colours.accentInk,
    '--accent-tint': colours.accentTint,
  };
  for (const [name, value] of Object.entries(tokens)) {
    // A value from outside may only be a plain value: no functions that load something, no way out of the declaration.
    if (/^[a-z][a-z0-9-]*$/.test(name) && /^[#a-z0-9 .,%/()-]+$/i.test(value) && !/url|var\(/i.test(value)) {
      style[`--${name}`] = value;
    }
  }
  return style;
}
