import { Box, Stack, Typography } from '@mui/material';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { ShopStatus } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useAct } from '../../ui/use-act.ts';
import { WhatIsMissing } from './WhatIsMissing.tsx';

interface Props {
  shop: ShopStatus;
  open: boolean;
  onClose: () => void;
  onOpened: () => void;
}

/** Says what opening means before it happens. */
export const OpenShopDialog = ({ shop, open, onClose, onOpened }: Props) => {
  const text = useText();
  const act = useAct(() => answer(api.POST('/admin/v1/shop/open')), {
    onDone: () => {
      onClose();
      onOpened();
    },
  });
  return (
    <ConfirmDialog
      open={open}
      title={text('start.openTitle', { shop: shop.name })}
      confirmLabel={text('start.open')}
      busy={act.isPending}
      disabled={!shop.canOpen}
      onConfirm={() => act.mutate()}
      onClose={onClose}
    >
      <Stack sx={{ gap: 3 }}>
        <Typography>{text('start.openLead')}</Typography>
        <Box sx={{ bgcolor: 'action.hover', borderRadius: 2, p: 3, fontWeight: 600, wordBreak: 'break-all' }}>
          {shop.url}
        </Box>
        {shop.canOpen ? (
          <Typography sx={{ color: 'text.secondary' }}>{text('start.openDelay')}</Typography>
        ) : (
          <WhatIsMissing shop={shop} />
        )}
      </Stack>
    </ConfirmDialog>
  );
};
