import { Box, Stack } from '@mui/material';
import { discountPercent } from '../format/money.ts';
import { useFormat } from '../i18n/use-text.ts';

/** A price the way shoppers see it: the rate first, then the price, then the old price struck through. */
export const PriceTag = ({ priceWon, listPriceWon }: { priceWon: number; listPriceWon: number | null }) => {
  const format = useFormat();
  const percent = discountPercent(priceWon, listPriceWon);
  return (
    <Stack
      direction="row"
      component="span"
      sx={{ display: 'inline-flex', gap: 1.5, whiteSpace: 'nowrap', alignItems: 'baseline' }}
    >
      {percent === null ? null : (
        <Box component="strong" sx={{ color: 'primary.main' }}>
          {percent}%
        </Box>
      )}
      <strong>{format.won(priceWon)}</strong>
      {percent === null || !listPriceWon ? null : (
        <Box component="s" sx={{ color: 'text.secondary', fontSize: 12 }}>
          {format.won(listPriceWon)}
        </Box>
      )}
    </Stack>
  );
};
