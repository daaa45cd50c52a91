import { Box, Divider, Link, Stack, Typography } from '@mui/material';
import type { Order } from '../../api/types.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Panel } from '../../ui/Panel.tsx';

/** How the amount came about, what part of it is tax, and what was given back. */
export const OrderMoney = ({ order }: { order: Order }) => {
  const text = useText();
  const format = useFormat();
  const { payment } = order;
  return (
    <Panel title={text('orders.money')}>
      <Stack sx={{ gap: 2 }}>
        <Row label={text('orders.itemsTotal')} value={format.won(order.itemsTotalWon)} />
        {order.discountWon > 0 ? (
          <Row label={text('orders.discount')} value={`−${format.won(order.discountWon)}`} />
        ) : null}
        <Row
          label={text('orders.shippingFee')}
          value={order.shippingFeeWon === 0 ? text('orders.freeShipping') : format.won(order.shippingFeeWon)}
        />
        <Divider />
        <Row label={text('orders.total')} value={format.won(order.totalWon)} strong />
        <Row label={text('orders.vat')} value={format.won(order.vatWon)} faint />
        {order.taxFreeWon > 0 ? (
          <Row label={text('orders.taxFreeAmount')} value={format.won(order.taxFreeWon)} faint />
        ) : null}
        {payment?.method ? <Row label={text('orders.method')} value={payment.method} faint /> : null}
        {payment && payment.cancelledWon > 0 ? (
          <Row label={text('orders.refunded')} value={`−${format.won(payment.cancelledWon)}`} />
        ) : null}
        {payment?.receiptUrl ? (
          <Link href={payment.receiptUrl} target="_blank" rel="noreferrer" sx={{ alignSelf: 'flex-end' }}>
            {text('orders.receipt')}
          </Link>
        ) : null}
      </Stack>
    </Panel>
  );
};

const Row = ({
  label,
  value,
  strong,
  faint,
}: {
  label: string;
  value: string;
  strong?: boolean;
  faint?: boolean;
}) => (
  <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 4 }}>
    <Typography sx={{ color: strong ? 'text.primary' : 'text.secondary', fontWeight: strong ? 600 : 400 }}>
      {label}
    </Typography>
    <Typography
      sx={{
        fontWeight: strong ? 700 : 400,
        fontSize: strong ? 16 : 14,
        color: faint ? 'text.secondary' : undefined,
      }}
    >
      {value}
    </Typography>
  </Box>
);
