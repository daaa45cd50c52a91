import ReceiptLongOutlined from '@mui/icons-material/ReceiptLongOutlined';
import { Stack, Typography } from '@mui/material';
import type { OrderRow, OrderState } from '../../api/types.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListScreen } from '../../ui/list/ListScreen.tsx';
import { ListToolbar } from '../../ui/list/ListToolbar.tsx';
import { RecordTable } from '../../ui/list/RecordTable.tsx';
import { OrderStateChip } from './OrderStateChip.tsx';

/** The states that money is in; how far the goods are is the shipments' list. */
const views: OrderState[] = ['paid', 'pending-payment', 'cancelling', 'cancelled', 'expired'];

/** Every order, newest first, with one view for each state that means something to do. */
export const OrderList = () => {
  const text = useText();
  const format = useFormat();
  return (
    <ListScreen resource="orders" title={text('orders.title')}>
      <ListToolbar
        views={[
          { value: '', label: text('say.all') },
          ...views.map((value) => ({ value, label: text(`orders.state.${value}`) })),
        ]}
        searchHint={text('orders.searchHint')}
      />
      <RecordTable<OrderRow>
        to={(order) => `/orders/${order.id}/show`}
        renderCard={(order) => <OrderCard order={order} />}
        empty={
          <EmptyState
            icon={ReceiptLongOutlined}
            title={text('orders.empty')}
            hint={text('orders.emptyHint')}
          />
        }
        columns={[
          { key: 'number', label: text('orders.number'), render: (order) => order.number },
          {
            key: 'state',
            label: text('orders.stateLabel'),
            render: (order) => <OrderStateChip state={order.state} />,
          },
          { key: 'customer', label: text('orders.customer'), render: (order) => order.customerName },
          { key: 'items', label: text('orders.items'), render: (order) => order.title, from: 'md' },
          {
            key: 'total',
            label: text('orders.total'),
            align: 'right',
            render: (order) => format.won(order.totalWon),
          },
          {
            key: 'placedAt',
            label: text('orders.placedAt'),
            align: 'right',
            render: (order) => format.ago(order.placedAt),
          },
        ]}
      />
    </ListScreen>
  );
};

const OrderCard = ({ order }: { order: OrderRow }) => {
  const format = useFormat();
  return (
    <Stack sx={{ gap: 1 }}>
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center', gap: 2 }}>
        <Typography sx={{ fontWeight: 600 }}>{order.number}</Typography>
        <OrderStateChip state={order.state} />
      </Stack>
      <Typography noWrap>{order.title}</Typography>
      <Stack direction="row" sx={{ justifyContent: 'space-between', gap: 2, color: 'text.secondary' }}>
        <span>
          {order.customerName} · {format.ago(order.placedAt)}
        </span>
        <Typography component="span" sx={{ fontWeight: 600, color: 'text.primary' }}>
          {format.won(order.totalWon)}
        </Typography>
      </Stack>
    </Stack>
  );
};
