import { Box } from '@mui/material';
import { useWatch } from 'react-hook-form';
import { discountPercent } from '../../format/money.ts';
import type { ProductForm } from './product.form.ts';

/** The rate that shoppers will see, while the prices are typed. */
export const DiscountRate = ({ index }: { index: number }) => {
  const variant = useWatch<ProductForm, `variants.${number}`>({ name: `variants.${index}` });
  const percent = variant.priceWon === null ? null : discountPercent(variant.priceWon, variant.listPriceWon);
  return percent === null ? null : (
    <Box component="strong" sx={{ color: 'primary.main' }}>
      {percent}%
    </Box>
  );
};
