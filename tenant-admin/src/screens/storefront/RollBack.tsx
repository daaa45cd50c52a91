import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { Release } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useAct } from '../../ui/use-act.ts';

/** Makes an earlier look live again, at once; nothing of the history is lost. */
export const RollBack = ({ release }: { release: Release }) => {
  const text = useText();
  const [asking, setAsking] = useState(false);
  const { version } = release;
  const rollBack = useAct(
    () =>
      answer(
        api.POST('/admin/v1/storefront-releases/{version}/roll-back', { params: { path: { version } } }),
      ),
    { done: text('storefront.rolledBack', { version }), onDone: () => setAsking(false) },
  );
  return (
    <>
      <Button variant="outlined" color="inherit" size="small" onClick={() => setAsking(true)}>
        {text('storefront.rollBack')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={text('storefront.rollBackTitle', { version })}
        confirmLabel={text('storefront.rollBack')}
        busy={rollBack.isPending}
        onConfirm={() => rollBack.mutate()}
        onClose={() => setAsking(false)}
      >
        <Typography>{text('storefront.rollBackLead')}</Typography>
      </ConfirmDialog>
    </>
  );
};
