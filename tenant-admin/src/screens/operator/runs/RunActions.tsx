import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { retryRun, undoRun } from '../../../api/platform-calls.ts';
import type { Run } from '../../../api/platform-types.ts';
import { useText } from '../../../i18n/use-text.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { choicesOf } from './run.rules.ts';

/** What an operator can do about a run: try now what waits, or take back what was made. */
export const RunActions = ({ run }: { run: Run }) => {
  const text = useText();
  const [asking, setAsking] = useState(false);
  const { mayRetry, mayUndo } = choicesOf(run);
  const retry = useAct(() => retryRun(run.id), { done: text('operator.run.retried') });
  const undo = useAct(() => undoRun(run.id), {
    done: text('operator.run.undoStarted'),
    onDone: () => setAsking(false),
  });
  const isStuck = run.state === 'stuck';

  return (
    <>
      {mayRetry ? (
        <Button
          variant={isStuck ? 'contained' : 'outlined'}
          color={isStuck ? 'primary' : 'inherit'}
          loading={retry.isPending}
          onClick={() => retry.mutate(undefined)}
        >
          {text(isStuck ? 'operator.run.retry' : 'operator.run.retryNow')}
        </Button>
      ) : null}
      {mayUndo ? (
        <Button variant="outlined" color="error" onClick={() => setAsking(true)}>
          {text('operator.run.undo')}
        </Button>
      ) : null}
      <ConfirmDialog
        open={asking && mayUndo}
        title={text('operator.run.undoTitle', { name: run.name })}
        confirmLabel={text('operator.run.undoDo')}
        destructive
        busy={undo.isPending}
        onConfirm={() => undo.mutate(undefined)}
        onClose={() => setAsking(false)}
      >
        <Typography>{text('operator.run.undoLead', { slug: run.slug })}</Typography>
      </ConfirmDialog>
    </>
  );
};
