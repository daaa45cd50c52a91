import RocketLaunchOutlined from '@mui/icons-material/RocketLaunchOutlined';
import { Stack, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useListContext } from 'react-admin';
import { listRuns } from '../../../api/platform-calls.ts';
import type { Run } from '../../../api/platform-types.ts';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { CursorBook } from '../../../providers/cursor-book.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ListToolbar } from '../../../ui/list/ListToolbar.tsx';
import { RecordTable, type Column } from '../../../ui/list/RecordTable.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { OperatorList } from '../frame/OperatorList.tsx';
import { places } from '../frame/operator-nav.ts';
import { StaleNote } from '../frame/StaleNote.tsx';
import { useAddressFilters } from '../frame/use-address-filters.ts';
import { CreateTenantButton } from './CreateTenantButton.tsx';
import { doneCount } from './run.rules.ts';
import { Requester } from './Requester.tsx';
import { RunStateChip } from './RunStateChip.tsx';

const PAGE_SIZE = 25;
const conditions = ['state'];

/** The provisioning runs: all of them, or those that are under way. */
export const RunsScreen = () => {
  const text = useText();
  const address = useAddressFilters(conditions);
  const state = address.filters['state'] === 'open' ? 'open' : 'all';
  const [book] = useState(() => new CursorBook());
  const runs = useQuery({
    queryKey: ['platform', 'runs', state, address.page],
    queryFn: () => book.read(state, address.page, (cursor) => listRuns(state, cursor, PAGE_SIZE)),
    refetchInterval: 3_000,
    placeholderData: keepPreviousData,
  });

  return (
    <>
      <PageHeader
        title={text('operator.runs.title')}
        subtitle={text('operator.runs.subtitle')}
        actions={<CreateTenantButton />}
      />
      <StaleNote query={runs} />
      <OperatorList<Run>
        rows={runs.data?.items}
        error={runs.error}
        onRetry={() => void runs.refetch()}
        address={address}
        hasNextPage={runs.data?.nextCursor != null}
      >
        <ListToolbar
          views={[
            { value: '', label: text('operator.runs.all') },
            { value: 'open', label: text('operator.runs.open') },
          ]}
        />
        <RunRows isOpenOnly={state === 'open'} />
      </OperatorList>
    </>
  );
};

const RunRows = ({ isOpenOnly }: { isOpenOnly: boolean }) => {
  const text = useText();
  const format = useFormat();
  const { data } = useListContext<Run>();
  const progress = (run: Run) =>
    text('operator.runs.progress', { done: doneCount(run), all: run.steps.length });
  const columns: Column<Run>[] = [
    { key: 'name', label: text('operator.runs.name'), render: (run) => run.name },
    { key: 'slug', label: text('operator.run.address'), render: (run) => run.slug, from: 'md' },
    { key: 'state', label: text('operator.runs.state'), render: (run) => <RunStateChip state={run.state} /> },
    { key: 'steps', label: text('operator.runs.steps'), render: progress },
    { key: 'by', label: text('operator.runs.by'), render: (run) => <Requester run={run} />, from: 'lg' },
    {
      key: 'when',
      label: text('operator.runs.when'),
      align: 'right',
      render: (run) => format.ago(run.createdAt),
    },
  ];
  // Not "nothing found": that nothing is under way is the usual state of things.
  if (data?.length === 0)
    return <NoRuns title={text(isOpenOnly ? 'operator.runs.emptyOpen' : 'operator.runs.emptyAll')} />;
  return (
    <RecordTable<Run>
      columns={columns}
      to={(run) => places.run(run.id)}
      renderCard={(run) => (
        <Stack sx={{ gap: 1 }}>
          <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center', gap: 2 }}>
            <Typography sx={{ fontWeight: 600 }} noWrap>
              {run.name}
            </Typography>
            <RunStateChip state={run.state} />
          </Stack>
          <Stack direction="row" sx={{ justifyContent: 'space-between', gap: 2, color: 'text.secondary' }}>
            <span>
              {run.slug} · {progress(run)}
            </span>
            <span>{format.ago(run.createdAt)}</span>
          </Stack>
        </Stack>
      )}
      empty={null}
    />
  );
};

const NoRuns = ({ title }: { title: string }) => {
  const text = useText();
  return (
    <EmptyState
      icon={RocketLaunchOutlined}
      title={title}
      hint={text('operator.runs.emptyHint')}
      action={<CreateTenantButton />}
    />
  );
};
