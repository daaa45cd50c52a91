import { Button, MenuItem, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useStore } from 'react-admin';
import { answer } from '../../api/answer.ts';
import { api, newIdempotencyKey } from '../../api/client.ts';
import type { Carrier, Shipment } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ThumbBar } from '../../ui/ThumbBar.tsx';
import { useAct } from '../../ui/use-act.ts';
import { carriers, isTrackingNumber, onlyDigits } from './tracking.rules.ts';
import { takeFocus } from '../../ui/form/take-focus.ts';

/** Carrier and tracking number. The carrier of the last parcel is offered again; a scanner's Enter sends the form. */
export const ShipStep = ({ shipment }: { shipment: Shipment }) => {
  const text = useText();
  const [carrier, setCarrier] = useStore<Carrier>('gamja.carrier', 'CJ');
  const [number, setNumber] = useState('');
  const [key] = useState(newIdempotencyKey);
  const valid = isTrackingNumber(carrier, number);
  const ship = useAct(
    () =>
      answer(
        api.POST('/admin/v1/shipments/{shipmentId}/ship', {
          params: { path: { shipmentId: shipment.id }, header: { 'Idempotency-Key': key } },
          body: { carrier, trackingNumber: onlyDigits(number) },
        }),
      ),
    { done: text('shipments.shipDone') },
  );

  return (
    <Panel title={text('shipments.ship')} hint={text('shipments.shipHint')} flush>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (valid) ship.mutate();
        }}
      >
        <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 4, p: { xs: 4, sm: 5 } }}>
          <TextField
            select
            id="carrier"
            label={text('shipments.carrierLabel')}
            value={carrier}
            onChange={(event) => setCarrier(event.target.value as Carrier)}
            sx={{ minWidth: 180 }}
          >
            {carriers.map((code) => (
              <MenuItem key={code} value={code}>
                {text(`shipments.carrier.${code}`)}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            id="tracking-number"
            label={text('shipments.trackingNumber')}
            value={number}
            onChange={(event) => setNumber(event.target.value)}
            error={number !== '' && !valid}
            helperText={number !== '' && !valid ? text('shipments.trackingWrong') : ''}
            slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off' } }}
            inputRef={takeFocus}
            fullWidth
          />
        </Stack>
        <ThumbBar>
          <Button type="submit" variant="contained" size="large" disabled={!valid} loading={ship.isPending}>
            {text('shipments.ship')}
          </Button>
        </ThumbBar>
      </form>
    </Panel>
  );
};
