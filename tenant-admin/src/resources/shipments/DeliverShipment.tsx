import { Button, TextField } from '@mui/material';
import { useState } from 'react';
import { answer } from '../../api/answer.ts';
import { api, newIdempotencyKey } from '../../api/client.ts';
import type { Shipment } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useAct } from '../../ui/use-act.ts';
import { takeFocus } from '../../ui/form/take-focus.ts';

/** For parcels that the carrier forgot to scan: delivered by hand, with a reason that stays in the record. */
export const DeliverShipment = ({ shipment }: { shipment: Shipment }) => {
  const text = useText();
  const [key, setKey] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const deliver = useAct(
    (input: { key: string; reason: string }) =>
      answer(
        api.POST('/admin/v1/shipments/{shipmentId}/deliver', {
          params: { path: { shipmentId: shipment.id }, header: { 'Idempotency-Key': input.key } },
          body: { reason: input.reason },
        }),
      ),
    { done: text('shipments.deliverDone'), onDone: () => setKey(null) },
  );

  return (
    <>
      <Button variant="outlined" color="inherit" onClick={() => setKey(newIdempotencyKey())}>
        {text('shipments.deliver')}
      </Button>
      <ConfirmDialog
        open={key !== null}
        title={text('shipments.deliverTitle', { number: shipment.number })}
        confirmLabel={text('shipments.deliver')}
        busy={deliver.isPending}
        disabled={reason.trim().length < 2}
        onConfirm={() => key && deliver.mutate({ key, reason: reason.trim() })}
        onClose={() => setKey(null)}
      >
        <TextField
          id="deliver-reason"
          label={text('shipments.deliverReason')}
          helperText={text('shipments.deliverReasonHint')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 200 } }}
          inputRef={takeFocus}
          required
          fullWidth
        />
      </ConfirmDialog>
    </>
  );
};
