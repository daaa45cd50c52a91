import Replay from '@mui/icons-material/Replay';
import { Button } from '@mui/material';
import type { Job } from '../../../api/platform-types.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useRetryJob } from './use-jobs.ts';

/** The button that runs a failed job again; nothing for jobs that run by themselves. */
export const RetryJob = ({ job, onRetried }: { job: Job; onRetried?: (job: Job) => void }) => {
  const text = useText();
  const retry = useRetryJob();
  const isTaken = retry.isPending || (retry.isSuccess && retry.variables.attempts === job.attempts);
  if (job.state !== 'failed') return null;
  return (
    <Button
      size="small"
      variant="outlined"
      color="inherit"
      startIcon={<Replay />}
      disabled={isTaken}
      onClick={(event) => {
        event.stopPropagation();
        retry.mutate(job, { onSuccess: onRetried });
      }}
    >
      {text(isTaken ? 'operator.jobs.rerunning' : 'operator.jobs.rerun')}
    </Button>
  );
};
