import { Alert, Box, Stack } from '@mui/material';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Run } from '../../../api/platform-types.ts';
import { useText } from '../../../i18n/use-text.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx';
import { places } from '../frame/operator-nav.ts';
import { useNow } from '../frame/use-now.ts';
import { isSettled, seemsForgotten } from './run.rules.ts';
import { RunActions } from './RunActions.tsx';
import { RunFacts } from './RunFacts.tsx';
import { RunLog } from './RunLog.tsx';
import { RunOutcome } from './RunOutcome.tsx';
import { RunSaid } from './RunSaid.tsx';
import { RunStateChip } from './RunStateChip.tsx';
import { StepList } from './StepList.tsx';
import { useRunEvents, type RunEvents } from './use-run-events.ts';
import { useRun } from './use-run.ts';

/** A provisioning run as it happens. All of it is on the server, so a reload shows the same. */
export const RunScreen = () => {
  const { id = '' } = useParams();
  // Another run is another screen: nothing of the last one may be left in the log.
  return <FollowedRun key={id} id={id} />;
};

const FollowedRun = ({ id }: { id: string }) => {
  const text = useText();
  const [settled, setSettled] = useState(false);
  const followed = useRunEvents(id, settled);
  const run = useRun(id, followed.isAway);
  const isSettledNow = run.data ? isSettled(run.data) : false;
  if (isSettledNow !== settled) setSettled(isSettledNow);
  return (
    <>
      {run.isLoadingError ? <PageHeader title={text('operator.runs.title')} back={places.runs} /> : null}
      <Loaded query={run} skeleton={<PageSkeleton />}>
        {(data) => <Page run={data} followed={followed} />}
      </Loaded>
    </>
  );
};

const Page = ({ run, followed: { events, isAway } }: { run: Run; followed: RunEvents }) => {
  const text = useText();
  const now = useNow(!isSettled(run));
  return (
    <>
      <PageHeader
        title={text('operator.run.title', { name: run.name })}
        back={places.runs}
        mark={<RunStateChip state={run.state} />}
        actions={<RunActions run={run} />}
      />
      <RunSaid run={run} />
      <Stack sx={{ gap: 4 }}>
        {isAway ? <Alert severity="info">{text('operator.run.away')}</Alert> : null}
        {seemsForgotten(run, now) ? <Alert severity="warning">{text('operator.run.forgotten')}</Alert> : null}
        <RunOutcome run={run} />
        <Box sx={columnsSx}>
          <StepList run={run} now={now} />
          <Stack sx={{ gap: 4, minWidth: 0 }}>
            <RunFacts run={run} />
            <RunLog events={events} />
          </Stack>
        </Box>
      </Stack>
    </>
  );
};

const columnsSx = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
  alignItems: 'start',
  gap: 4,
};
