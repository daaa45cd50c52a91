import { Button, LinearProgress, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useStore } from 'react-admin';
import { answer } from '../../api/answer.ts';
import { api, newIdempotencyKey } from '../../api/client.ts';
import type { PickItem, Shipment } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { ThumbBar } from '../../ui/ThumbBar.tsx';
import { useAct } from '../../ui/use-act.ts';
import { PickRow } from './PickRow.tsx';
import { pickKey } from './pick.rules.ts';

/** One row per bin in walking order, ticked with the thumb; when all are ticked the parcel can be packed. */
export const PickWalk = ({ shipment, items }: { shipment: Shipment; items: PickItem[] }) => {
  const text = useText();
  // Kept on the device: a picker whose phone locked or reloaded goes on where they were.
  const [ticked, setTicked] = useStore<string[]>(`gamja.picked.${shipment.id}`, []);
  const [key] = useState(newIdempotencyKey);
  const left = items.filter((item) => !ticked.includes(pickKey(item))).length;
  const pack = useAct(
    () =>
      answer(
        api.POST('/admin/v1/shipments/{shipmentId}/pack', {
          params: { path: { shipmentId: shipment.id }, header: { 'Idempotency-Key': key } },
        }),
      ),
    { done: text('shipments.packDone'), onDone: () => setTicked([]) },
  );

  const toggle = (item: PickItem) => {
    const name = pickKey(item);
    const on = !ticked.includes(name);
    if (on) navigator.vibrate?.(20);
    setTicked(on ? [...ticked, name] : ticked.filter((other) => other !== name));
  };

  return (
    <>
      <Stack sx={{ px: { xs: 4, sm: 5 }, pb: 2, gap: 1 }}>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {text('shipments.pickProgress', { total: items.length, done: items.length - left })}
        </Typography>
        <LinearProgress
          variant="determinate"
          value={items.length === 0 ? 0 : ((items.length - left) / items.length) * 100}
          aria-label={text('shipments.pickList')}
          sx={{ height: 6, borderRadius: 1 }}
        />
      </Stack>
      <Stack component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {items.map((item) => (
          <PickRow
            key={pickKey(item)}
            item={item}
            tick={{ done: ticked.includes(pickKey(item)), onToggle: () => toggle(item) }}
          />
        ))}
      </Stack>
      <ThumbBar>
        <Button
          variant="contained"
          size="large"
          disabled={left > 0}
          loading={pack.isPending}
          onClick={() => pack.mutate()}
        >
          {left > 0 ? text('shipments.pickRemaining', { count: left }) : text('shipments.pack')}
        </Button>
      </ThumbBar>
    </>
  );
};
