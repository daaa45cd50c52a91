import { Box, Stack, Typography } from '@mui/material';
import { useText } from '../../i18n/use-text.ts';
import type { Strength } from './strength.rules.ts';

const bars = { short: 0, weak: 1, fair: 2, strong: 3 } as const;
const colours = {
  short: 'text.secondary',
  weak: 'error.main',
  fair: 'warning.main',
  strong: 'success.main',
} as const;

/** How good the password is, in three bars and in words; announced while one types. */
export const StrengthMeter = ({ id, strength }: { id: string; strength: Strength }) => {
  const text = useText();
  const { level } = strength;
  return (
    <Box id={id}>
      <Stack direction="row" aria-hidden sx={{ gap: 1, mb: 1 }}>
        {[1, 2, 3].map((bar) => (
          <Box
            key={bar}
            sx={{
              flex: 1,
              height: 4,
              borderRadius: 1,
              bgcolor: bar <= bars[level] ? colours[level] : 'divider',
            }}
          />
        ))}
      </Stack>
      <Typography
        component="output"
        aria-label={text('password.strengthLabel')}
        variant="caption"
        sx={{ display: 'block', color: colours[level], fontWeight: 500 }}
      >
        {strength.level === 'short'
          ? text('password.strength.short', { left: strength.left })
          : text(`password.strength.${strength.level}`)}
      </Typography>
    </Box>
  );
};
