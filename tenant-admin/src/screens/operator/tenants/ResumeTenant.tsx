import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { resumeTenant } from '../../../api/platform-calls.ts';
import type { TenantRow } from '../../../api/platform-types.ts';
import { useText } from '../../../i18n/use-text.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useAct } from '../../../ui/use-act.ts';

/** Gives a suspended shop back; where it comes back to depends on whether it had been open. */
export const ResumeTenant = ({ tenant }: { tenant: TenantRow }) => {
  const text = useText();
  const [asking, setAsking] = useState(false);
  const resume = useAct(() => resumeTenant(tenant.slug), {
    done: text('operator.tenant.resumeDone'),
    onDone: () => setAsking(false),
  });
  return (
    <>
      <Button variant="contained" onClick={() => setAsking(true)}>
        {text('operator.tenant.resume')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={text('operator.tenant.resumeTitle', { name: tenant.name })}
        confirmLabel={text('operator.tenant.resume')}
        busy={resume.isPending}
        onConfirm={() => resume.mutate(undefined)}
        onClose={() => setAsking(false)}
      >
        <Typography>
          {text(tenant.openedAt ? 'operator.tenant.resumeLeadOpen' : 'operator.tenant.resumeLeadPreparing')}
        </Typography>
      </ConfirmDialog>
    </>
  );
};
