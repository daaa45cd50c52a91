import { Box, ButtonBase, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import { BinLabel } from './BinLabel.tsx';
import { drawRacks, type PlannedRack } from './rack-plan.rules.ts';

const DRAWN = 12;

/** Racks that do not stand yet, seen from the aisle; a bin shows the label that will be stuck on it. */
export const RackDrawing = ({ codes }: { codes: readonly string[] }) => {
  const text = useText();
  const [picked, setPicked] = useState<string | null>(null);
  const racks = drawRacks(codes);
  const shown = picked !== null && codes.includes(picked) ? picked : codes[0];
  if (shown === undefined) return null;
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <BinLabel code={shown} />
      <Stack
        direction="row"
        component="section"
        aria-label={text('warehouses.drawing')}
        sx={{ gap: 3, overflowX: 'auto', pb: 2, alignItems: 'flex-end' }}
      >
        {racks.slice(0, DRAWN).map((rack) => (
          <Rack key={rack.code} rack={rack} picked={shown} onPick={setPicked} />
        ))}
      </Stack>
      {racks.length > DRAWN ? (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {text('warehouses.moreRacks', { count: racks.length - DRAWN })}
        </Typography>
      ) : null}
    </Box>
  );
};

interface RackProps {
  rack: PlannedRack;
  picked: string;
  onPick: (code: string) => void;
}

const Rack = ({ rack, picked, onPick }: RackProps) => {
  const text = useText();
  return (
    <Box sx={{ flexShrink: 0 }}>
      <Typography sx={{ fontSize: 12, fontWeight: 600, color: 'text.secondary', mb: 1 }}>
        {rack.code}
      </Typography>
      <Box sx={{ border: 2, borderTop: 0, borderColor: 'text.disabled', borderRadius: '3px', px: 0.5 }}>
        {rack.levels.map(({ level, codes }) => (
          <Stack
            key={level}
            direction="row"
            sx={{
              gap: '3px',
              py: '3px',
              alignItems: 'center',
              '& + &': { borderTop: 1, borderColor: 'divider' },
            }}
          >
            <Typography sx={{ fontSize: 11, width: 24, color: 'text.secondary', textAlign: 'center' }}>
              {text('warehouses.level', { level })}
            </Typography>
            {codes.map((code) => (
              <ButtonBase
                key={code}
                aria-label={code}
                aria-pressed={code === picked}
                onClick={() => onPick(code)}
                sx={{
                  width: 30,
                  height: 26,
                  borderRadius: 1,
                  fontSize: 11,
                  fontWeight: 600,
                  bgcolor: code === picked ? 'primary.main' : 'background.paper',
                  color: code === picked ? 'primary.contrastText' : 'text.secondary',
                }}
              >
                {code.split('-').at(-1)}
              </ButtonBase>
            ))}
          </Stack>
        ))}
      </Box>
    </Box>
  );
};
