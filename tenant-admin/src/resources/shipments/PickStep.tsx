import { Skeleton } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { Shipment } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PickWalk } from './PickWalk.tsx';
import { StartPicking } from './StartPicking.tsx';

/** The walk through the racks: shown before it starts, ticked off while it goes on. */
export const PickStep = ({ shipment }: { shipment: Shipment }) => {
  const text = useText();
  const started = shipment.state === 'picking';
  const list = useQuery({
    queryKey: ['pick-list', shipment.id],
    queryFn: () =>
      answer(
        api.GET('/admin/v1/shipments/{shipmentId}/pick-list', {
          params: { path: { shipmentId: shipment.id } },
        }),
      ),
  });
  return (
    <Panel title={text('shipments.pickList')} hint={started ? text('shipments.pickHint') : undefined} flush>
      <Loaded query={list} skeleton={<Skeleton variant="rounded" height={240} sx={{ m: 4 }} />}>
        {({ items }) =>
          started ? (
            <PickWalk shipment={shipment} items={items} />
          ) : (
            <StartPicking shipment={shipment} items={items} />
          )
        }
      </Loaded>
    </Panel>
  );
};
