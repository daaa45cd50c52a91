import { Button, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { suspendTenant } from '../../../api/platform-calls.ts';
import type { TenantRow } from '../../../api/platform-types.ts';
import { useText } from '../../../i18n/use-text.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { takeFocus } from '../../../ui/form/take-focus.ts';
import { useAct } from '../../../ui/use-act.ts';

const REASON_MAX = 500;

/** Shuts a shop: asks for the reason and says what will happen. */
export const SuspendTenant = ({ tenant }: { tenant: TenantRow }) => {
  const text = useText();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const suspend = useAct(() => suspendTenant(tenant.slug, reason.trim()), {
    done: text('operator.tenant.suspendDone'),
    onDone: () => {
      setAsking(false);
      setReason('');
    },
  });

  return (
    <>
      <Button variant="outlined" color="error" onClick={() => setAsking(true)}>
        {text('operator.tenant.suspend')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={text('operator.tenant.suspendTitle', { name: tenant.name })}
        confirmLabel={text('operator.tenant.suspendDo')}
        destructive
        busy={suspend.isPending}
        disabled={reason.trim() === ''}
        onConfirm={() => suspend.mutate(undefined)}
        onClose={() => setAsking(false)}
      >
        <Typography sx={{ mb: 4 }}>{text('operator.tenant.suspendLead')}</Typography>
        <TextField
          id="suspend-reason"
          label={text('operator.tenant.suspendReason')}
          helperText={text('operator.tenant.suspendReasonHint')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          inputRef={takeFocus}
          required
          fullWidth
          multiline
          minRows={2}
          slotProps={{ htmlInput: { maxLength: REASON_MAX } }}
        />
      </ConfirmDialog>
    </>
  );
};
