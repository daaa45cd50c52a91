import { Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { ShopStatus } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { useMe } from '../../providers/use-me.ts';
import { useShopStatus } from '../../providers/use-shop-status.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { StateChip, type Tone } from '../../ui/StateChip.tsx';
import { useAct } from '../../ui/use-act.ts';
import { Reopen } from './Reopen.tsx';
import { isPaused } from './start-steps.rules.ts';

const tones: Record<ShopStatus['status'] | 'paused', Tone> = {
  preparing: 'warning',
  paused: 'warning',
  open: 'success',
  suspended: 'error',
};

/** Whether the shop is open, and for its owner the way to pause it. */
export const ShopStatePanel = () => {
  const text = useText();
  const { role } = useMe();
  const { data: shop } = useShopStatus();
  if (!shop) return null;
  const state = isPaused(shop) ? 'paused' : shop.status;
  return (
    <Panel
      title={text('start.shopState')}
      action={<StateChip tone={tones[state]} label={text(`start.state.${state}`)} />}
    >
      <Stack direction="row" sx={{ gap: 3, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography sx={{ flex: '1 1 240px', color: 'text.secondary' }}>
          {text(`start.stateHint.${state}`)}
        </Typography>
        {state === 'preparing' ? (
          <Button component={Link} to="/" variant="outlined" color="inherit">
            {text('start.toStart')}
          </Button>
        ) : null}
        {state === 'open' && role === 'owner' ? <Pause /> : null}
        {state === 'paused' && role === 'owner' ? <Reopen shop={shop} variant="outlined" /> : null}
      </Stack>
    </Panel>
  );
};

const Pause = () => {
  const text = useText();
  const [asking, setAsking] = useState(false);
  const pause = useAct(() => answer(api.POST('/admin/v1/shop/close')), {
    done: text('start.paused'),
    onDone: () => setAsking(false),
  });
  return (
    <>
      <Button variant="outlined" color="inherit" onClick={() => setAsking(true)}>
        {text('start.pause')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={text('start.pauseTitle')}
        confirmLabel={text('start.pause')}
        destructive
        busy={pause.isPending}
        onConfirm={() => pause.mutate()}
        onClose={() => setAsking(false)}
      >
        <Stack sx={{ gap: 3 }}>
          <Typography>{text('start.pauseLead')}</Typography>
          <Typography sx={{ color: 'text.secondary' }}>{text('start.pauseDelay')}</Typography>
        </Stack>
      </ConfirmDialog>
    </>
  );
};
