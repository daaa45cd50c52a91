import { Box, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import type { Job } from '../../../api/platform-types.ts';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { Facts } from '../../../ui/Facts.tsx';
import { SideDrawer } from '../../../ui/SideDrawer.tsx';
import { StateChip, type Tone } from '../../../ui/StateChip.tsx';
import { CopyText } from '../frame/CopyText.tsx';
import { nextTryAt, prettyPayload } from './job.rules.ts';
import { RetryJob } from './RetryJob.tsx';
import { useJobName } from './use-job-name.ts';

const tones: Record<Job['state'], Tone> = {
  failed: 'error',
  pending: 'neutral',
  sent: 'info',
  done: 'success',
};

interface Props {
  job: Job | null;
  /** Told how the job stands after it was begun again. */
  onRetried: (job: Job) => void;
  onClose: () => void;
}

/** Everything about one job: whose it is, why it failed, what it carries, and the id to look for in the logs. */
export const JobDrawer = ({ job, onRetried, onClose }: Props) => {
  const jobName = useJobName();
  return (
    <SideDrawer open={job !== null} title={job ? jobName(job.job) : ''} subtitle={job?.job} onClose={onClose}>
      {job ? <Details job={job} onRetried={onRetried} /> : null}
    </SideDrawer>
  );
};

const Details = ({ job, onRetried }: { job: Job; onRetried: (job: Job) => void }) => {
  const text = useText();
  const format = useFormat();
  const next = nextTryAt(job);
  return (
    <Stack sx={{ gap: 5 }}>
      <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between', minHeight: 36 }}>
        <StateChip tone={tones[job.state]} label={text(`operator.jobs.state.${job.state}`)} />
        <RetryJob job={job} onRetried={onRetried} />
      </Stack>
      <Facts
        rows={[
          [text('operator.jobs.tenant'), `${job.tenant.name} (${job.tenant.slug})`],
          [text('operator.jobs.attempts'), text('operator.jobs.attemptCount', { count: job.attempts })],
          [text('operator.jobs.created'), format.moment(job.createdAt)],
          [text('operator.jobs.next'), next ? format.moment(next) : '–'],
          [
            text('operator.jobs.requestId'),
            job.requestId ? (
              <CopyText key="request" value={job.requestId} label={text('operator.jobs.copyRequestId')} />
            ) : (
              '–'
            ),
          ],
          [text('operator.jobs.id'), <CopyText key="id" value={job.id} label={text('operator.copy')} />],
        ]}
      />
      <Block title={text('operator.jobs.cause')}>{job.lastError ?? text('operator.jobs.noCause')}</Block>
      <Block title={text('operator.jobs.payload')}>{prettyPayload(job.payload)}</Block>
    </Stack>
  );
};

const Block = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box>
    <Typography variant="h3" sx={{ mb: 2 }}>
      {title}
    </Typography>
    <Box
      component="pre"
      tabIndex={0}
      sx={{
        m: 0,
        p: 3,
        borderRadius: 2,
        bgcolor: 'action.hover',
        fontSize: 12,
        lineHeight: 1.6,
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
        maxHeight: 320,
        overflowY: 'auto',
      }}
    >
      {children}
    </Box>
  </Box>
);
