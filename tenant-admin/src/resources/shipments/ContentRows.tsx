import { Box, Stack, Typography } from '@mui/material';
import type { Shipment } from '../../api/types.ts';
import { Thumb } from '../../ui/Thumb.tsx';

/** What lies in the parcel. */
export const ContentRows = ({ lines }: { lines: Shipment['lines'] }) => (
  <Stack
    component="ul"
    sx={{ listStyle: 'none', p: 0, m: 0, '& > li + li': { borderTop: 1, borderColor: 'divider' } }}
  >
    {lines.map((line) => (
      <Stack
        key={line.orderLineId}
        component="li"
        direction="row"
        sx={{ gap: 3, px: { xs: 4, sm: 5 }, py: 3, alignItems: 'center' }}
      >
        <Thumb image={line.image} size={48} />
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography sx={{ fontWeight: 600 }}>{line.productName}</Typography>
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {[line.optionLabel, line.sku].filter(Boolean).join(' · ')}
          </Typography>
        </Box>
        <Typography sx={{ fontSize: 20, fontWeight: 700 }}>{line.quantity}</Typography>
      </Stack>
    ))}
  </Stack>
);
