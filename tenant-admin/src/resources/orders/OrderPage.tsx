import { Grid, Stack } from '@mui/material';
import { CanAccess, useRecordContext } from 'react-admin';
import type { Order } from '../../api/types.ts';
import { useFormat } from '../../i18n/use-text.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ShowScreen } from '../../ui/ShowScreen.tsx';
import { CancelOrder } from './CancelOrder.tsx';
import { OrderLines } from './OrderLines.tsx';
import { OrderMoney } from './OrderMoney.tsx';
import { OrderPeople } from './OrderPeople.tsx';
import { OrderShipments } from './OrderShipments.tsx';
import { OrderStateChip } from './OrderStateChip.tsx';
import { OrderTimeline } from './OrderTimeline.tsx';
import { WhyTheseWarehouses } from './WhyTheseWarehouses.tsx';

/** Everything about one order on one page. */
export const OrderPage = () => (
  <ShowScreen>
    <Page />
  </ShowScreen>
);

const Page = () => {
  const order = useRecordContext<Order>();
  const format = useFormat();
  if (!order) return null;
  return (
    <>
      <PageHeader
        title={order.number}
        mark={<OrderStateChip state={order.state} />}
        subtitle={`${format.moment(order.placedAt)} · ${order.contact.name}`}
        back="/orders"
        actions={
          order.cancellable ? (
            <CanAccess resource="orders" action="edit">
              <CancelOrder order={order} />
            </CanAccess>
          ) : null
        }
      />
      <Grid container spacing={4}>
        <Grid size={{ xs: 12, md: 8 }}>
          <Stack sx={{ gap: 4 }}>
            <OrderLines lines={order.lines} />
            <OrderMoney order={order} />
            <OrderShipments shipments={order.shipments} />
            {order.decision ? <WhyTheseWarehouses decision={order.decision} /> : null}
          </Stack>
        </Grid>
        <Grid size={{ xs: 12, md: 4 }}>
          <Stack sx={{ gap: 4 }}>
            <OrderPeople order={order} />
            <OrderTimeline timeline={order.timeline} />
          </Stack>
        </Grid>
      </Grid>
    </>
  );
};
