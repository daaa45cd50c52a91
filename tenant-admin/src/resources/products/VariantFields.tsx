import { Alert, Box, Table, TableBody, TableCell, TableHead, TableRow, useMediaQuery } from '@mui/material';
import { useWatch } from 'react-hook-form';
import { useText } from '../../i18n/use-text.ts';
import { Panel } from '../../ui/Panel.tsx';
import type { ProductForm } from './product.form.ts';
import { VariantCard } from './VariantCard.tsx';
import { VariantRow } from './VariantRow.tsx';
import { lostVariants, type VariantForm } from './variant-matrix.rules.ts';

/** SKU, prices and handling of each combination. Says so before a save would take combinations off sale. */
export const VariantFields = ({ savedVariants }: { savedVariants: VariantForm[] }) => {
  const text = useText();
  const phone = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  const variants = useWatch<ProductForm, 'variants'>({ name: 'variants' });
  const lost = lostVariants(savedVariants, variants);

  return (
    <Panel title={text('products.variants')} hint={text('products.variantsHint')} flush>
      {lost > 0 ? (
        <Alert severity="warning" sx={{ mx: 5, mb: 2 }}>
          {text('products.variantsGone', { count: lost })}
        </Alert>
      ) : null}
      {phone ? (
        variants.map((variant, index) => (
          <VariantCard key={variant.id ?? variant.labels.join('/')} index={index} labels={variant.labels} />
        ))
      ) : (
        <Box sx={{ overflowX: 'auto' }}>
          <Table>
            <TableHead>
              <TableRow>
                <TableCell sx={{ pl: 5 }}>{text('products.options')}</TableCell>
                <TableCell>{text('products.sku')}</TableCell>
                <TableCell>{text('products.priceWon')}</TableCell>
                <TableCell>{text('products.listPriceWon')}</TableCell>
                <TableCell align="right">{text('products.discount')}</TableCell>
                <TableCell>{text('products.weight')}</TableCell>
                <TableCell>{text('products.storageLabel')}</TableCell>
                <TableCell align="center">{text('products.tracked')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {variants.map((variant, index) => (
                <VariantRow
                  key={variant.id ?? variant.labels.join('/')}
                  index={index}
                  labels={variant.labels}
                />
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
    </Panel>
  );
};
