import { Alert, Divider, Stack, Typography } from '@mui/material';
import { useCanAccess } from 'react-admin';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Facts } from '../../ui/Facts.tsx';
import { SideDrawer } from '../../ui/SideDrawer.tsx';
import { AdjustStock } from './AdjustStock.tsx';
import { Ledger } from './Ledger.tsx';
import type { StockCell } from './stock-cell.ts';

/** A cell from the inside: how its number comes about, a correction, and the ledger. */
export const CellDrawer = ({ cell, onClose }: { cell: StockCell | null; onClose: () => void }) => (
  <SideDrawer
    open={cell !== null}
    title={cell ? [cell.row.productName, cell.row.optionLabel].filter(Boolean).join(' · ') : ''}
    subtitle={cell ? `${cell.warehouse.name} · ${cell.row.sku}` : ''}
    onClose={onClose}
  >
    {cell ? <Cell cell={cell} onDone={onClose} /> : null}
  </SideDrawer>
);

const Cell = ({ cell, onDone }: { cell: StockCell; onDone: () => void }) => {
  const text = useText();
  const format = useFormat();
  const { canAccess } = useCanAccess({ resource: 'stock', action: 'edit' });
  const { level } = cell;
  return (
    <Stack sx={{ gap: 5 }}>
      {level?.frozen ? <Alert severity="warning">{text('stock.frozenHint')}</Alert> : null}
      {level ? (
        <Facts
          rows={[
            [text('stock.onHand'), format.count(level.onHand)],
            [text('stock.unavailable'), minus(level.unavailable)],
            [text('stock.safetyStock'), minus(level.safetyStock)],
            [text('stock.reserved'), minus(level.reserved)],
            [text('stock.available'), <strong key="available">{format.count(level.available)}</strong>],
            [text('stock.sellable'), format.count(level.sellable)],
            [text('stock.incoming'), format.count(level.incoming)],
          ]}
        />
      ) : null}
      {canAccess ? (
        <>
          <Divider />
          <AdjustStock cell={cell} onDone={onDone} />
        </>
      ) : null}
      <Divider />
      <div>
        <Typography variant="h3" sx={{ mb: 3 }}>
          {text('stock.ledger')}
        </Typography>
        <Ledger variantId={cell.row.variantId} warehouseId={cell.warehouse.id} />
      </div>
    </Stack>
  );
};

const minus = (count: number) => (count > 0 ? `−${count}` : '0');
