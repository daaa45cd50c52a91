import { Box, Stack, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { StockRow, Warehouse } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { Thumb } from '../../ui/Thumb.tsx';
import { LevelCell } from './LevelCell.tsx';
import type { StockCell } from './stock-cell.ts';

interface Props {
  rows: StockRow[];
  warehouses: Warehouse[];
  onOpen: (cell: StockCell) => void;
}

/** Variants down, warehouses across. The first column stays while the others scroll on a narrow screen. */
export const StockGrid = ({ rows, warehouses, onOpen }: Props) => {
  const text = useText();
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table
        sx={{
          '& td, & th': { borderRight: 1, borderColor: 'divider' },
          '& td:last-of-type, & th:last-of-type': { borderRight: 0 },
        }}
      >
        <TableHead>
          <TableRow>
            <TableCell sx={stickySx}>{text('stock.product')}</TableCell>
            {warehouses.map((warehouse) => (
              <TableCell key={warehouse.id} align="right" sx={{ minWidth: 124 }}>
                {warehouse.name}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.variantId}>
              <TableCell component="th" scope="row" sx={stickySx}>
                <Product row={row} />
              </TableCell>
              {warehouses.map((warehouse) => (
                <LevelCell
                  key={warehouse.id}
                  cell={{
                    row,
                    warehouse,
                    level: row.levels.find((level) => level.warehouseId === warehouse.id),
                  }}
                  onOpen={onOpen}
                />
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};

const Product = ({ row }: { row: StockRow }) => (
  <Stack direction="row" sx={{ gap: 3, alignItems: 'center' }}>
    <Box sx={{ display: { xs: 'none', sm: 'block' } }}>
      <Thumb image={row.image} size={36} />
    </Box>
    <Box sx={{ minWidth: 0 }}>
      <Typography
        sx={{
          fontWeight: 600,
          display: '-webkit-box',
          WebkitLineClamp: 2,
          WebkitBoxOrient: 'vertical',
          overflow: 'hidden',
        }}
      >
        {row.productName}
      </Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {[row.optionLabel, row.sku].filter(Boolean).join(' · ')}
      </Typography>
    </Box>
  </Stack>
);

const stickySx = {
  position: 'sticky',
  left: 0,
  zIndex: 1,
  bgcolor: 'background.paper',
  width: { xs: 148, sm: 'auto' },
  minWidth: { xs: 148, sm: 240 },
  maxWidth: { xs: 148, sm: 420 },
};
