import { Box, Checkbox, Typography } from '@mui/material';
import type { PickItem } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { Thumb } from '../../ui/Thumb.tsx';

interface Props {
  item: PickItem;
  ticked: boolean;
  onToggle: () => void;
}

/** A stop of the walk: the place in large letters, what to take, how many. The whole row is the target. */
export const PickRow = ({ item, ticked, onToggle }: Props) => {
  const text = useText();
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider' }}>
      <Box
        component="label"
        sx={{
          display: 'flex',
          alignItems: 'center',
          minHeight: 84,
          px: { xs: 4, sm: 5 },
          py: 3,
          gap: 3,
          cursor: 'pointer',
          bgcolor: ticked ? 'action.hover' : undefined,
          opacity: ticked ? 0.6 : 1,
        }}
      >
        <Checkbox checked={ticked} onChange={onToggle} sx={{ p: 0, '& svg': { fontSize: 32 } }} />
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography
            sx={{
              fontSize: 20,
              fontWeight: 700,
              lineHeight: 1.3,
              textDecoration: ticked ? 'line-through' : undefined,
            }}
          >
            {item.binCode || text('shipments.unplaced')}
          </Typography>
          <Typography sx={{ fontWeight: 500 }}>{item.productName}</Typography>
          <Typography variant="caption" component="p" sx={{ color: 'text.secondary', m: 0 }}>
            {[item.optionLabel, item.sku, item.lotCode ? text('shipments.lot', { code: item.lotCode }) : '']
              .filter(Boolean)
              .join(' · ')}
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
