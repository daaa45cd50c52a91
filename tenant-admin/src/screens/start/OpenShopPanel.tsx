import StorefrontOutlined from '@mui/icons-material/StorefrontOutlined';
import { Box, Button, Divider, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import type { ShopStatus } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { useMe } from '../../providers/use-me.ts';
import { Panel } from '../../ui/Panel.tsx';
import { StateChip } from '../../ui/StateChip.tsx';
import { OpenShopDialog } from './OpenShopDialog.tsx';
import { PreviewButton } from './PreviewButton.tsx';
import { WhatIsMissing } from './WhatIsMissing.tsx';

/** The shop's address, a look at it before anybody else, and the button that opens it. */
export const OpenShopPanel = ({ shop, onOpened }: { shop: ShopStatus; onOpened: () => void }) => {
  const text = useText();
  const { role } = useMe();
  const [asking, setAsking] = useState(false);
  const owner = role === 'owner';
  return (
    <Panel
      title={text('start.shopCard')}
      action={<StateChip tone="warning" label={text('start.state.preparing')} />}
    >
      <Stack sx={{ gap: 4 }}>
        <Box>
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {text('start.address')}
          </Typography>
          <Typography sx={{ fontWeight: 600, wordBreak: 'break-all' }}>{hostOf(shop.url)}</Typography>
        </Box>
        <Stack sx={{ gap: 2 }}>
          <PreviewButton variant="outlined" fullWidth />
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {text('start.previewHint')}
          </Typography>
        </Stack>
        <Divider />
        <WhatIsMissing shop={shop} />
        {owner ? (
          <Button
            variant="contained"
            size="large"
            startIcon={<StorefrontOutlined />}
            disabled={!shop.canOpen}
            aria-describedby="what-is-missing"
            onClick={() => setAsking(true)}
          >
            {text('start.open')}
          </Button>
        ) : (
          <Typography sx={{ color: 'text.secondary' }}>{text('start.openOwnerOnly')}</Typography>
        )}
      </Stack>
      <OpenShopDialog shop={shop} open={asking} onClose={() => setAsking(false)} onOpened={onOpened} />
    </Panel>
  );
};

const hostOf = (url: string) => new URL(url).host;
