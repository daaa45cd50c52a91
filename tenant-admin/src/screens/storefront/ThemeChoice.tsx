import { Box, Typography } from '@mui/material';
import { useText } from '../../i18n/use-text.ts';
import type { ThemeKey } from './look.rules.ts';

const themes: ThemeKey[] = ['harvest', 'studio'];

/** The two themes as cards; each is a radio button under its skin. */
export const ThemeChoice = ({ value, onChange }: { value: ThemeKey; onChange: (key: ThemeKey) => void }) => {
  const text = useText();
  return (
    <Box
      component="fieldset"
      sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 3, border: 0, p: 0, m: 0 }}
    >
      <Box component="legend" sx={hiddenSx}>
        {text('look.theme')}
      </Box>
      {themes.map((key) => (
        <Box
          key={key}
          component="label"
          sx={{
            position: 'relative',
            border: 2,
            borderColor: value === key ? 'primary.main' : 'divider',
            borderRadius: 3,
            p: 3,
            cursor: 'pointer',
            '&:has(:focus-visible)': { outline: 2, outlineColor: 'primary.main', outlineOffset: 2 },
          }}
        >
          <Box
            component="input"
            type="radio"
            name="theme"
            value={key}
            checked={value === key}
            onChange={() => onChange(key)}
            sx={hiddenSx}
          />
          <Sketch square={key === 'studio'} />
          <Typography sx={{ fontWeight: 600, mt: 2 }}>{text(`storefront.theme.${key}`)}</Typography>
          <Typography variant="caption" component="p" sx={{ color: 'text.secondary', m: 0 }}>
            {text(`look.themeHint.${key}`)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
};

/** A page in a few shapes: soft corners and margins, or hard ones to the edge. */
const Sketch = ({ square }: { square: boolean }) => (
  <Box
    aria-hidden
    sx={{ bgcolor: '#fff', border: 1, borderColor: 'divider', borderRadius: 1.5, overflow: 'hidden' }}
  >
    <Box
      sx={{
        m: square ? 0 : 1.5,
        height: 34,
        borderRadius: square ? 0 : 2,
        bgcolor: square ? '#d9dadc' : '#ece4d6',
      }}
    />
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(3, 1fr)',
        gap: square ? 2 : 1.5,
        p: 1.5,
        pt: square ? 2.5 : 0,
      }}
    >
      {[1, 2, 3].map((tile) => (
        <Box
          key={tile}
          sx={{ height: 22, borderRadius: square ? 0 : 1.5, bgcolor: square ? '#eceded' : '#f4efe6' }}
        />
      ))}
    </Box>
  </Box>
);

const hiddenSx = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  opacity: 0,
  m: 0,
  p: 0,
  overflow: 'hidden',
};
