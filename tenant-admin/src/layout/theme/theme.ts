import type { PaletteOptions, TypographyVariantsOptions } from '@mui/material/styles';
import type { RaThemeOptions } from 'react-admin';
import { controls } from './controls.ts';
import { darkPalette, lightPalette } from './palette.ts';
import { surfaces } from './surfaces.ts';

const typography: TypographyVariantsOptions = {
  fontFamily:
    "'Pretendard Variable', Pretendard, -apple-system, 'Apple SD Gothic Neo', 'Noto Sans KR', sans-serif",
  fontSize: 14,
  h1: { fontSize: 20, fontWeight: 650, lineHeight: 1.3, letterSpacing: '-0.01em' },
  h2: { fontSize: 16, fontWeight: 600, lineHeight: 1.3 },
  h3: { fontSize: 14, fontWeight: 600, lineHeight: 1.3 },
  h4: { fontSize: 28, fontWeight: 650, lineHeight: 1.2, letterSpacing: '-0.02em' },
  h5: { fontSize: 20, fontWeight: 600, lineHeight: 1.3 },
  h6: { fontSize: 16, fontWeight: 600, lineHeight: 1.3 },
  body1: { fontSize: 14, lineHeight: 1.6 },
  body2: { fontSize: 14, lineHeight: 1.6 },
  caption: { fontSize: 12, lineHeight: 1.5 },
  overline: { fontSize: 12, fontWeight: 600, letterSpacing: 0, textTransform: 'none', lineHeight: 1.5 },
  button: { fontSize: 14, fontWeight: 600, textTransform: 'none', letterSpacing: 0 },
};

export const lightTheme = themeOf(lightPalette);
export const darkTheme = themeOf(darkPalette);

function themeOf(palette: PaletteOptions): RaThemeOptions {
  return {
    palette,
    typography,
    shape: { borderRadius: 4 },
    spacing: 4,
    transitions: { duration: { shortest: 80, shorter: 100, short: 120, standard: 140, complex: 180 } },
    components: { ...surfaces, ...controls },
  };
}
