import { Box, Stack, Typography } from '@mui/material';
import { useText } from '../../i18n/use-text.ts';
import { DiscountRate } from './DiscountRate.tsx';
import { VariantInput, VariantStorage, VariantTracked } from './VariantInputs.tsx';

/** One variant on a phone: the same fields, labelled and stacked. */
export const VariantCard = ({ index, labels }: { index: number; labels: string[] }) => {
  const text = useText();
  return (
    <Box sx={{ p: 4, borderTop: 1, borderColor: 'divider' }}>
      <Stack direction="row" sx={{ justifyContent: 'space-between', mb: 3 }}>
        <Typography sx={{ fontWeight: 600 }}>{labels.join(' / ') || text('products.single')}</Typography>
        <DiscountRate index={index} />
      </Stack>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 3 }}>
        <Box sx={{ gridColumn: '1 / -1' }}>
          <VariantInput index={index} field="sku" labelled />
        </Box>
        <VariantInput index={index} field="priceWon" labelled />
        <VariantInput index={index} field="listPriceWon" labelled />
        <VariantInput index={index} field="weightGrams" labelled />
        <VariantStorage index={index} labelled />
        <VariantTracked index={index} labelled />
      </Box>
    </Box>
  );
};
