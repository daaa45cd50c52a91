import { Box, Stack, Typography } from '@mui/material';
import type { LayoutBin } from '../../../api/types.ts';
import { useText } from '../../../i18n/use-text.ts';
import { SideDrawer } from '../../../ui/SideDrawer.tsx';

/** What lies in a bin. */
export const BinDrawer = ({ bin, onClose }: { bin: LayoutBin | null; onClose: () => void }) => {
  const text = useText();
  return (
    <SideDrawer open={bin !== null} title={bin?.code ?? ''} onClose={onClose}>
      {bin && bin.contents.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{text('warehouses.empties')}</Typography>
      ) : (
        <Stack component="ul" sx={{ listStyle: 'none', p: 0, m: 0, gap: 3 }}>
          {bin?.contents.map((item) => (
            <Stack key={`${item.variantId}-${item.lotCode}`} component="li" direction="row" sx={{ gap: 3 }}>
              <Box sx={{ flex: 1 }}>
                <Typography sx={{ fontWeight: 600 }}>{item.productName}</Typography>
                <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                  {[
                    item.optionLabel,
                    item.sku,
                    item.lotCode && item.lotCode !== 'none'
                      ? text('shipments.lot', { code: item.lotCode })
                      : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Typography>
              </Box>
              <Typography sx={{ fontSize: 16, fontWeight: 700 }}>{item.quantity}</Typography>
            </Stack>
          ))}
        </Stack>
      )}
    </SideDrawer>
  );
};
