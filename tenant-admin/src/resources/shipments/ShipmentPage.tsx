import { Grid, Link, Stack } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import { useRecordContext } from 'react-admin';
import type { Shipment } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ShowScreen } from '../../ui/ShowScreen.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { DeliverShipment } from './DeliverShipment.tsx';
import { NextStep } from './NextStep.tsx';
import { ShipmentContents } from './ShipmentContents.tsx';
import { ShipmentDestination } from './ShipmentDestination.tsx';
import { ShipmentStateChip } from './ShipmentStateChip.tsx';

/** One parcel: the next thing to do with it comes first, made for a thumb. */
export const ShipmentPage = () => (
  <ShowScreen>
    <Page />
  </ShowScreen>
);

const Page = () => {
  const shipment = useRecordContext<Shipment>();
  const text = useText();
  if (!shipment) return null;
  return (
    <>
      <PageHeader
        title={shipment.number}
        mark={<ShipmentStateChip state={shipment.state} />}
        subtitle={
          <>
            {shipment.warehouseName} ·{' '}
            <Link component={RouterLink} to={`/orders/${shipment.orderId}/show`}>
              {shipment.orderNumber}
            </Link>
          </>
        }
        back="/shipments"
        actions={shipment.state === 'shipped' ? <DeliverShipment shipment={shipment} /> : null}
      />
      <Grid container spacing={4}>
        <Grid size={{ xs: 12, md: 8 }}>
          <Stack sx={{ gap: 4 }}>
            <NextStep shipment={shipment} />
            {shipment.state === 'ready' || shipment.state === 'picking' ? null : (
              <ShipmentContents lines={shipment.lines} />
            )}
          </Stack>
        </Grid>
        <Grid size={{ xs: 12, md: 4 }}>
          <Stack sx={{ gap: 4 }}>
            <ShipmentDestination shipment={shipment} />
            <Panel title={text('shipments.events')}>
              {shipment.events.length === 0 ? (
                text('shipments.noEvents')
              ) : (
                <Timeline
                  entries={shipment.events.map(({ at, label, place }) => ({ at, label, by: place }))}
                />
              )}
            </Panel>
          </Stack>
        </Grid>
      </Grid>
    </>
  );
};
