import { Box, ButtonBase, TableCell } from '@mui/material';
import { useFormat, useText } from '../../i18n/use-text.ts';
import type { StockCell } from './stock-cell.ts';

/** Available in large, reserved and incoming below it. The whole cell is the button. */
export const LevelCell = ({ cell, onOpen }: { cell: StockCell; onOpen: (cell: StockCell) => void }) => {
  const text = useText();
  const format = useFormat();
  const { level, row, warehouse } = cell;
  const available = level?.available ?? 0;
  return (
    <TableCell sx={{ p: 0, height: 1 }}>
      <ButtonBase
        onClick={() => onOpen(cell)}
        aria-label={text('stock.cellLabel', {
          product: row.productName,
          warehouse: warehouse.name,
          available,
        })}
        sx={{
          width: '100%',
          height: '100%',
          minHeight: 56,
          px: 3,
          flexDirection: 'column',
          alignItems: 'flex-end',
          justifyContent: 'center',
          '&:hover': { bgcolor: 'action.hover' },
        }}
      >
        <Box sx={{ fontSize: 16, fontWeight: 600, lineHeight: 1.3, color: toneOf(cell) }}>
          {level ? format.count(available) : '–'}
        </Box>
        {level ? (
          <Box sx={{ fontSize: 12, color: 'text.secondary', whiteSpace: 'nowrap' }}>
            {level.frozen
              ? text('stock.frozen')
              : [
                  level.reserved > 0 ? `${text('stock.reserved')} ${format.count(level.reserved)}` : '',
                  level.incoming > 0 ? `+${format.count(level.incoming)}` : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
          </Box>
        ) : null}
      </ButtonBase>
    </TableCell>
  );
};

function toneOf({ level }: StockCell): string {
  if (!level) return 'text.disabled';
  if (level.frozen || level.available <= 0) return 'error.main';
  return level.low ? 'warning.main' : 'text.primary';
}
