import { Grid, Stack } from '@mui/material';
import type { VariantForm } from './variant-matrix.rules.ts';
import { BasicFields } from './BasicFields.tsx';
import { NoticeFields } from './NoticeFields.tsx';
import { OptionFields } from './OptionFields.tsx';
import { PictureFields } from './PictureFields.tsx';
import { SellingFields } from './SellingFields.tsx';
import { VariantFields } from './VariantFields.tsx';

/** The product form's panels: what shoppers read on the left, how it is sold on the right. */
export const ProductFields = ({ savedVariants }: { savedVariants: VariantForm[] }) => (
  <Grid container spacing={4}>
    <Grid size={{ xs: 12, md: 8 }}>
      <Stack sx={{ gap: 4 }}>
        <BasicFields />
        <PictureFields />
        <OptionFields />
        <VariantFields savedVariants={savedVariants} />
        <NoticeFields />
      </Stack>
    </Grid>
    <Grid size={{ xs: 12, md: 4 }}>
      <SellingFields />
    </Grid>
  </Grid>
);
