import { Button, Stack } from '@mui/material';
import { useState } from 'react';
import { answer } from '../../api/answer.ts';
import { api, newIdempotencyKey } from '../../api/client.ts';
import type { PickItem, Shipment } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { ThumbBar } from '../../ui/ThumbBar.tsx';
import { useAct } from '../../ui/use-act.ts';
import { PickRow } from './PickRow.tsx';
import { pickKey } from './pick.rules.ts';

/** What is to be fetched, and the button that tells everybody that somebody is on it. */
export const StartPicking = ({ shipment, items }: { shipment: Shipment; items: PickItem[] }) => {
  const text = useText();
  const [key] = useState(newIdempotencyKey);
  const start = useAct(() =>
    answer(
      api.POST('/admin/v1/shipments/{shipmentId}/pick', {
        params: { path: { shipmentId: shipment.id }, header: { 'Idempotency-Key': key } },
      }),
    ),
  );
  return (
    <>
      <Stack component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {items.map((item) => (
          <PickRow key={pickKey(item)} item={item} />
        ))}
      </Stack>
      <ThumbBar>
        <Button variant="contained" size="large" loading={start.isPending} onClick={() => start.mutate()}>
          {text('shipments.startPicking')}
        </Button>
      </ThumbBar>
    </>
  );
};
