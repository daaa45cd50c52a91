import { Button, type ButtonProps } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import type { ShopStatus } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { OpenShopDialog } from './OpenShopDialog.tsx';

/** Opens a shop again that its owner paused. */
export const Reopen = ({ shop, ...button }: { shop: ShopStatus } & Pick<ButtonProps, 'size' | 'variant'>) => {
  const text = useText();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button {...button} color="inherit" onClick={() => setAsking(true)}>
        {text('start.reopen')}
      </Button>
      <OpenShopDialog
        shop={shop}
        open={asking}
        onClose={() => setAsking(false)}
        onOpened={() => notify(text('start.openedTitle'), { type: 'success' })}
      />
    </>
  );
};
