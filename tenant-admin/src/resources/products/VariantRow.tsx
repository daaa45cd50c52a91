import { TableCell, TableRow } from '@mui/material';
import { useText } from '../../i18n/use-text.ts';
import { DiscountRate } from './DiscountRate.tsx';
import { VariantInput, VariantStorage, VariantTracked } from './VariantInputs.tsx';

/** One variant as a line of the table: fields without labels, the head of the column names them. */
export const VariantRow = ({ index, labels }: { index: number; labels: string[] }) => {
  const text = useText();
  return (
    <TableRow>
      <TableCell sx={{ pl: 5, fontWeight: 600, whiteSpace: 'nowrap' }}>
        {labels.join(' / ') || text('products.single')}
      </TableCell>
      <TableCell sx={{ minWidth: 176 }}>
        <VariantInput index={index} field="sku" labelled={false} />
      </TableCell>
      <TableCell sx={{ minWidth: 100 }}>
        <VariantInput index={index} field="priceWon" labelled={false} />
      </TableCell>
      <TableCell sx={{ minWidth: 100 }}>
        <VariantInput index={index} field="listPriceWon" labelled={false} />
      </TableCell>
      <TableCell align="right">
        <DiscountRate index={index} />
      </TableCell>
      <TableCell sx={{ minWidth: 84 }}>
        <VariantInput index={index} field="weightGrams" labelled={false} />
      </TableCell>
      <TableCell sx={{ minWidth: 92 }}>
        <VariantStorage index={index} labelled={false} />
      </TableCell>
      <TableCell align="center">
        <VariantTracked index={index} labelled={false} />
      </TableCell>
    </TableRow>
  );
};
