import { Box, Checkbox, Typography } from '@mui/material';
import type { PickItem } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { Thumb } from '../../ui/Thumb.tsx';

interface Props {
  item: PickItem;
  /** Whether it has been fetched. Without it the row is only for reading. */
  tick?: { done: boolean; onToggle: () => void };
}

/** A stop of the walk: the place in large letters, what to take, how many. The whole row is the target. */
export const PickRow = ({ item, tick }: Props) => {
  const text = useText();
  const done = tick?.done ?? false;
  const lot = item.lotCode === 'none' ? '' : text('shipments.lot', { code: item.lotCode });
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider' }}>
      <Box
        component={tick ? 'label' : 'div'}
        sx={{
          display: 'flex',
          alignItems: 'center',
          minHeight: 84,
          px: { xs: 4, sm: 5 },
          py: 3,
          gap: 3,
          cursor: tick ? 'pointer' : undefined,
          bgcolor: done ? 'action.hover' : undefined,
          opacity: done ? 0.6 : 1,
        }}
      >
        {tick ? (
          <Checkbox checked={done} onChange={tick.onToggle} sx={{ p: 0, '& svg': { fontSize: 32 } }} />
        ) : null}
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography
            sx={{
              fontSize: 20,
              fontWeight: 700,
              lineHeight: 1.3,
              textDecoration: done ? 'line-through' : undefined,
            }}
          >
            {item.binCode || text('shipments.unplaced')}
          </Typography>
          <Typography sx={{ fontWeight: 500 }}>{item.productName}</Typography>
          <Typography variant="caption" component="p" sx={{ color: 'text.secondary', m: 0 }}>
            {[item.optionLabel, item.sku, lot].filter(Boolean).join(' · ')}
          </Typography>
        </Box>
        <Thumb image={item.image} size={48} />
        <Typography sx={{ fontSize: 28, fontWeight: 700, minWidth: 36, textAlign: 'right' }}>
          {item.quantity}
        </Typography>
      </Box>
    </Box>
  );
};
