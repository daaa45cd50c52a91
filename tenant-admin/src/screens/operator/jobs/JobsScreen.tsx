import PlaylistAddCheck from '@mui/icons-material/PlaylistAddCheckOutlined';
import { Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useListContext } from 'react-admin';
import { useSearchParams } from 'react-router';
import type { Job, JobFilter } from '../../../api/platform-types.ts';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ListToolbar } from '../../../ui/list/ListToolbar.tsx';
import { RecordTable } from '../../../ui/list/RecordTable.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { OperatorList } from '../frame/OperatorList.tsx';
import { StaleNote } from '../frame/StaleNote.tsx';
import { useAddressFilters } from '../frame/use-address-filters.ts';
import { causeOf } from './job.rules.ts';
import { JobDrawer } from './JobDrawer.tsx';
import { JobFilters } from './JobFilters.tsx';
import { QueuePanel } from './QueuePanel.tsx';
import { useJobColumns } from './use-job-columns.tsx';
import { useJobName } from './use-job-name.ts';
import { useJobs } from './use-jobs.ts';

const conditions = ['state', 'tenant', 'job'];
type ShownState = NonNullable<JobFilter['state']>;
const otherStates = ['pending', 'sent'] as const;

/** The jobs that failed, wait or are under way, with their cause and payload, and the way to run one again. */
export const JobsScreen = () => {
  const text = useText();
  const address = useAddressFilters(conditions);
  const { tenant, job, state: chosen } = address.filters;
  const state: ShownState = otherStates.find((known) => known === chosen) ?? 'failed';
  const jobs = useJobs({ state, tenant, job }, address.page);

  return (
    <>
      <PageHeader title={text('operator.jobs.title')} subtitle={text('operator.jobs.subtitle')} />
      <StaleNote query={jobs} />
      <Stack sx={{ gap: 4 }}>
        <QueuePanel />
        <OperatorList<Job>
          rows={jobs.data?.items}
          error={jobs.error}
          onRetry={() => void jobs.refetch()}
          address={address}
          hasNextPage={jobs.data?.nextCursor != null}
        >
          <ListToolbar
            views={[
              { value: '', label: text('operator.jobs.state.failed') },
              ...otherStates.map((value) => ({ value, label: text(`operator.jobs.state.${value}`) })),
            ]}
          >
            <JobFilters />
          </ListToolbar>
          <JobRows state={state} isNarrowed={tenant !== undefined || job !== undefined} />
        </OperatorList>
      </Stack>
    </>
  );
};

const JobRows = ({ state, isNarrowed }: { state: ShownState; isNarrowed: boolean }) => {
  const text = useText();
  const columns = useJobColumns(state);
  const { data } = useListContext<Job>();
  const [params, setParams] = useSearchParams();
  const shownId = params.get('show');
  // A job that is run again leaves the list of failed ones; what is looked at stays open until it is closed.
  const [lastShown, setLastShown] = useState<Job | null>(null);
  const found = data?.find(({ id }) => id === shownId);
  if (found && found !== lastShown) setLastShown(found);
  const shown = shownId === null ? null : (found ?? (lastShown?.id === shownId ? lastShown : null));

  const showing = (id: string | null) => {
    const next = new URLSearchParams(params);
    next.delete('show');
    if (id !== null) next.set('show', id);
    return next;
  };

  return (
    <>
      {data?.length === 0 && !isNarrowed ? (
        // Not "nothing found": an empty list is the good news here.
        <EmptyState
          icon={PlaylistAddCheck}
          title={text(`operator.jobs.empty.${state}`)}
          hint={text(`operator.jobs.emptyHint.${state}`)}
        />
      ) : (
        <RecordTable<Job>
          columns={columns}
          to={(job) => `?${showing(job.id).toString()}`}
          renderCard={(job) => <JobCard job={job} />}
          empty={null}
        />
      )}
      <JobDrawer
        job={shown}
        onRetried={setLastShown}
        onClose={() => setParams(showing(null), { replace: true })}
      />
    </>
  );
};

const JobCard = ({ job }: { job: Job }) => {
  const text = useText();
  const format = useFormat();
  const jobName = useJobName();
  return (
    <Stack sx={{ gap: 1 }}>
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'baseline', gap: 2 }}>
        <Typography sx={{ fontWeight: 600 }} noWrap>
          {jobName(job.job)}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
          {format.ago(job.createdAt)}
        </Typography>
      </Stack>
      {job.lastError ? (
        <Typography sx={{ overflowWrap: 'anywhere' }}>{causeOf(job.lastError)}</Typography>
      ) : null}
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {job.tenant.name} · {text('operator.jobs.attempts')}{' '}
        {text('operator.jobs.attemptCount', { count: job.attempts })}
      </Typography>
    </Stack>
  );
};
