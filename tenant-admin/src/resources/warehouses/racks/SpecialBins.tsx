import { Button, Stack, Typography } from '@mui/material';
import type { LayoutBin } from '../../../api/types.ts';
import { useText } from '../../../i18n/use-text.ts';
import { holds } from './rack.rules.ts';

/** The bins every warehouse is born with: unplaced, packed, in transit. */
export const SpecialBins = ({
  bins,
  query,
  onOpen,
}: {
  bins: LayoutBin[];
  query: string;
  onOpen: (bin: LayoutBin) => void;
}) => {
  const text = useText();
  if (bins.length === 0) return null;
  return (
    <div>
      <Typography variant="h3" sx={{ mb: 2 }}>
        {text('warehouses.specialBins')}
      </Typography>
      <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap' }}>
        {bins.map((bin) => (
          <Button
            key={bin.id}
            variant="outlined"
            color={holds(bin, query) ? 'warning' : 'inherit'}
            size="small"
            onClick={() => onOpen(bin)}
          >
            {text(`warehouses.bin.${bin.kind}`)} · {text('say.units', { count: bin.quantity })}
          </Button>
        ))}
      </Stack>
    </div>
  );
};
