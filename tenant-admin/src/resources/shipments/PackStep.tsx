import { Button } from '@mui/material';
import { useState } from 'react';
import { answer } from '../../api/answer.ts';
import { api, newIdempotencyKey } from '../../api/client.ts';
import type { Shipment } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ThumbBar } from '../../ui/ThumbBar.tsx';
import { useAct } from '../../ui/use-act.ts';
import { ContentRows } from './ContentRows.tsx';

/** What was picked, and one button once it is in the box. */
export const PackStep = ({ shipment }: { shipment: Shipment }) => {
  const text = useText();
  const [key] = useState(newIdempotencyKey);
  const pack = useAct(
    () =>
      answer(
        api.POST('/admin/v1/shipments/{id}/pack', {
          params: { path: { id: shipment.id }, header: { 'Idempotency-Key': key } },
          body: {},
        }),
      ),
    { done: text('shipments.packDone') },
  );
  return (
    <Panel title={text('shipments.contents')} hint={text('shipments.packHint')} flush>
      <ContentRows lines={shipment.lines} />
      <ThumbBar>
        <Button variant="contained" size="large" loading={pack.isPending} onClick={() => pack.mutate()}>
          {text('shipments.pack')}
        </Button>
      </ThumbBar>
    </Panel>
  );
};
