import { Button, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { answer } from '../../api/answer.ts';
import { api, newIdempotencyKey } from '../../api/client.ts';
import type { Order } from '../../api/types.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useAct } from '../../ui/use-act.ts';
import { takeFocus } from '../../ui/form/take-focus.ts';

/** Cancels the order after naming what will be paid back. The key lives as long as the dialog: pressing twice refunds once. */
export const CancelOrder = ({ order }: { order: Order }) => {
  const text = useText();
  const format = useFormat();
  const [key, setKey] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const cancel = useAct(
    (input: { reason: string; key: string }) =>
      answer(
        api.POST('/admin/v1/orders/{orderId}/cancel', {
          params: { path: { orderId: order.id }, header: { 'Idempotency-Key': input.key } },
          body: { reason: input.reason },
        }),
      ),
    { done: text('orders.cancelDone'), onDone: () => setKey(null) },
  );
  const refundWon = order.payment ? order.totalWon - order.payment.cancelledWon : 0;

  return (
    <>
      <Button variant="outlined" color="error" onClick={() => setKey(newIdempotencyKey())}>
        {text('orders.cancel')}
      </Button>
      <ConfirmDialog
        open={key !== null}
        title={text('orders.cancelTitle', { number: order.number })}
        confirmLabel={text('orders.cancel')}
        destructive
        busy={cancel.isPending}
        disabled={reason.trim() === ''}
        onConfirm={() => key && cancel.mutate({ reason: reason.trim(), key })}
        onClose={() => setKey(null)}
      >
        <Stack sx={{ gap: 4 }}>
          <Typography>
            {order.state === 'pending-payment' || refundWon === 0
              ? text('orders.cancelUnpaid')
              : text('orders.cancelRefund', { amount: format.won(refundWon), customer: order.contact.name })}
          </Typography>
          <TextField
            id="cancel-reason"
            label={text('orders.cancelReason')}
            helperText={text('orders.cancelReasonHint')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 200 } }}
            inputRef={takeFocus}
            required
            fullWidth
          />
        </Stack>
      </ConfirmDialog>
    </>
  );
};
