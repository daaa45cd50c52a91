import { Box, Stack, Typography } from '@mui/material';
import type { Job } from '../../../api/platform-types.ts';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import type { Column } from '../../../ui/list/RecordTable.tsx';
import { CopyText } from '../frame/CopyText.tsx';
import { causeOf, nextTryAt } from './job.rules.ts';
import { RetryJob } from './RetryJob.tsx';
import { useJobName } from './use-job-name.ts';

/** The columns of the jobs' table; waiting jobs tell when they are tried next, failed ones can be run again. */
export function useJobColumns(state: Job['state']): Column<Job>[] {
  const text = useText();
  const format = useFormat();
  const whenOf = (at: string | null) => (at ? format.ago(at) : '–');
  const columns: Column<Job>[] = [
    { key: 'job', label: text('operator.jobs.job'), render: (job) => <Name job={job} /> },
    { key: 'tenant', label: text('operator.jobs.tenant'), render: (job) => job.tenant.name },
    {
      key: 'cause',
      label: text('operator.jobs.cause'),
      render: (job) => (
        <Box sx={{ maxWidth: 320, overflowWrap: 'anywhere' }}>
          {job.lastError ? causeOf(job.lastError) : '–'}
        </Box>
      ),
    },
    {
      key: 'attempts',
      label: text('operator.jobs.attempts'),
      align: 'right',
      render: (job) => text('operator.jobs.attemptCount', { count: job.attempts }),
    },
    {
      key: 'created',
      label: text('operator.jobs.created'),
      align: 'right',
      from: 'md',
      render: (job) => <Box sx={{ whiteSpace: 'nowrap' }}>{format.ago(job.createdAt)}</Box>,
    },
    {
      key: 'request',
      label: text('operator.jobs.requestId'),
      from: 'lg',
      render: (job) =>
        job.requestId ? (
          <CopyText isShort value={job.requestId} label={text('operator.jobs.copyRequestId')} />
        ) : (
          '–'
        ),
    },
  ];
  if (state === 'failed')
    return [...columns, { key: 'act', label: '', align: 'right', render: (job) => <RetryJob job={job} /> }];
  return [
    ...columns,
    {
      key: 'next',
      label: text('operator.jobs.next'),
      align: 'right',
      render: (job) => <Box sx={{ whiteSpace: 'nowrap' }}>{whenOf(nextTryAt(job))}</Box>,
    },
  ];
}

const Name = ({ job }: { job: Job }) => {
  const jobName = useJobName();
  return (
    <Stack>
      <span>{jobName(job.job)}</span>
      <Typography component="span" variant="caption" sx={{ color: 'text.secondary', fontWeight: 400 }}>
        {job.job}
      </Typography>
    </Stack>
  );
};
