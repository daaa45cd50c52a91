import ChevronRight from '@mui/icons-material/ChevronRight';
import { Box, ButtonBase, Stack, Typography } from '@mui/material';
import { Link } from 'react-router';
import type { Order } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ShipmentStateChip } from '../shipments/ShipmentStateChip.tsx';

/** The parcels of an order, each a link to its page. */
export const OrderShipments = ({ shipments }: { shipments: Order['shipments'] }) => {
  const text = useText();
  return (
    <Panel title={text('orders.shipments')} flush>
      {shipments.length === 0 ? (
        <Typography sx={{ color: 'text.secondary', px: { xs: 4, sm: 5 }, pb: 5 }}>
          {text('orders.noShipments')}
        </Typography>
      ) : (
        <Stack sx={{ pb: 2 }}>
          {shipments.map((shipment) => (
            <ButtonBase
              key={shipment.id}
              component={Link}
              to={`/shipments/${shipment.id}/show`}
              sx={{
                px: { xs: 4, sm: 5 },
                py: 2.5,
                gap: 3,
                textAlign: 'left',
                '&:hover': { bgcolor: 'action.hover' },
              }}
            >
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <Typography sx={{ fontWeight: 600 }}>{shipment.warehouseName}</Typography>
                <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                  {[shipment.number, shipment.carrierName, shipment.trackingNumber]
                    .filter(Boolean)
                    .join(' · ')}
                </Typography>
              </Box>
              <ShipmentStateChip state={shipment.state} />
              <ChevronRight fontSize="small" sx={{ color: 'text.disabled' }} />
            </ButtonBase>
          ))}
        </Stack>
      )}
    </Panel>
  );
};
