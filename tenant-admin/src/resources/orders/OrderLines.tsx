import { Box, Stack, Typography } from '@mui/material';
import type { OrderLine } from '../../api/types.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Panel } from '../../ui/Panel.tsx';
import { StateChip } from '../../ui/StateChip.tsx';
import { Thumb } from '../../ui/Thumb.tsx';

/** What was bought, as it was called and priced then. */
export const OrderLines = ({ lines }: { lines: OrderLine[] }) => {
  const text = useText();
  return (
    <Panel title={text('orders.lines')} flush>
      <Stack
        component="ul"
        sx={{ listStyle: 'none', p: 0, m: 0, '& > li + li': { borderTop: 1, borderColor: 'divider' } }}
      >
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </Stack>
    </Panel>
  );
};

const Line = ({ line }: { line: OrderLine }) => {
  const text = useText();
  const format = useFormat();
  return (
    <Stack component="li" direction="row" sx={{ gap: 3, px: { xs: 4, sm: 5 }, py: 3, alignItems: 'center' }}>
      <Thumb image={line.image} size={48} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{line.productName}</Typography>
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary', m: 0 }}>
          {[line.optionLabel, line.sku].filter(Boolean).join(' · ')}
        </Typography>
        <Stack direction="row" sx={{ gap: 1, mt: 1, flexWrap: 'wrap', '&:empty': { display: 'none' } }}>
          {line.quantityCancelled > 0 ? (
            <StateChip tone="error" label={text('orders.lineCancelled', { count: line.quantityCancelled })} />
          ) : null}
          {line.quantityShipped > 0 ? (
            <StateChip tone="success" label={text('orders.lineShipped', { count: line.quantityShipped })} />
          ) : null}
        </Stack>
      </Box>
      <Box sx={{ textAlign: 'right', whiteSpace: 'nowrap' }}>
        <Typography sx={{ fontWeight: 600 }}>{format.won(line.lineTotalWon)}</Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {format.won(line.unitPriceWon)} × {line.quantity}
        </Typography>
      </Box>
    </Stack>
  );
};
