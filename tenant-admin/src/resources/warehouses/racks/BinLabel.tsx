import { Box, Stack, Typography } from '@mui/material';
import { useText, type TextKey } from '../../../i18n/use-text.ts';

const parts = [
  'warehouses.labelZone',
  'warehouses.labelRack',
  'warehouses.labelLevel',
  'warehouses.labelPlace',
] satisfies TextKey[];

/** A bin's label as it will be printed, each part of its code with what it means. */
export const BinLabel = ({ code }: { code: string }) => {
  const text = useText();
  const pieces = code.split('-');
  return (
    <Stack direction="row" sx={{ gap: 4, alignItems: 'center', flexWrap: 'wrap' }}>
      <Box
        sx={{
          px: 4,
          py: 2,
          borderRadius: 1.5,
          border: '1px solid #1c1d1a',
          bgcolor: '#ffffff',
          color: '#1c1d1a',
        }}
      >
        <Stack direction="row" component="p" sx={{ m: 0, alignItems: 'flex-start' }} aria-label={code}>
          {pieces.map((piece, index) => (
            <Stack key={parts[index]} direction="row" aria-hidden>
              {index > 0 ? <Box sx={{ px: 0.5, fontSize: 22, fontWeight: 700 }}>-</Box> : null}
              <Box sx={{ textAlign: 'center' }}>
                <Box sx={{ fontSize: 22, fontWeight: 700, lineHeight: 1.3 }}>{piece}</Box>
                <Box sx={{ fontSize: 11, color: '#5c5f57' }}>{parts[index] ? text(parts[index]) : ''}</Box>
              </Box>
            </Stack>
          ))}
        </Stack>
      </Box>
      <Typography variant="caption" sx={{ color: 'text.secondary', flex: '1 1 160px', maxWidth: 320 }}>
        {text('warehouses.labelHint')}
      </Typography>
    </Stack>
  );
};
