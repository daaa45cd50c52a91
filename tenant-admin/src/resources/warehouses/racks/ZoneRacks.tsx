import { Box, Stack, Typography } from '@mui/material';
import type { LayoutBin, LayoutRack, LayoutZone } from '../../../api/types.ts';
import { BinTile } from './BinTile.tsx';
import { fillOf, holds, levelsOf } from './rack.rules.ts';

interface Props {
  zone: LayoutZone;
  fullest: number;
  query: string;
  onOpen: (bin: LayoutBin) => void;
}

/** The racks of one zone side by side, each seen from the aisle. */
export const ZoneRacks = ({ zone, ...rest }: Props) => (
  <Box component="section" aria-label={`${zone.code} ${zone.name}`}>
    <Typography variant="h3" sx={{ mb: 3 }}>
      {zone.code}{' '}
      <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
        {zone.name}
      </Box>
    </Typography>
    <Stack direction="row" sx={{ gap: 4, flexWrap: 'wrap' }}>
      {zone.racks.map((rack) => (
        <Rack key={rack.id} rack={rack} name={`${zone.code}-${rack.code}`} {...rest} />
      ))}
    </Stack>
  </Box>
);

const Rack = ({
  name,
  rack,
  fullest,
  query,
  onOpen,
}: Omit<Props, 'zone'> & { name: string; rack: LayoutRack }) => (
  <Box>
    <Typography variant="caption" sx={{ color: 'text.secondary' }}>
      {name}
    </Typography>
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 2, p: 1, mt: 0.5 }}>
      {levelsOf(rack).map(({ level, bins }) => (
        <Stack key={level} direction="row" sx={{ gap: '3px', '& + &': { mt: '3px' } }}>
          {bins.map((bin) => (
            <BinTile
              key={bin.id}
              bin={bin}
              fill={fillOf(bin, fullest)}
              state={query === '' ? 'plain' : holds(bin, query) ? 'found' : 'other'}
              onOpen={() => onOpen(bin)}
            />
          ))}
        </Stack>
      ))}
    </Box>
  </Box>
);
