import { Box, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import type { TenantRow } from '../../../api/platform-types.ts';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import type { Column } from '../../../ui/list/RecordTable.tsx';
import { formatDuration } from '../duration.rules.ts';
import { usePlanName } from '../frame/use-plan-name.ts';
import { errorRate, formatBytes, formatShare, isErrorRateAlarming } from './health.rules.ts';
import { HealthChip } from './HealthChip.tsx';
import { TenantStatusChip } from './TenantStatusChip.tsx';

/** A tenant as the list's rows know it: its slug is its id. */
export type TenantRecord = TenantRow & { id: string };

/** The columns of the tenants' table: who, how, and the numbers that tell why. */
export function useTenantColumns(): Column<TenantRecord>[] {
  const text = useText();
  const format = useFormat();
  return [
    { key: 'name', label: text('operator.tenants.name'), render: (tenant) => <Name tenant={tenant} /> },
    {
      key: 'health',
      label: text('operator.health.label'),
      render: ({ health }) => <HealthChip state={health.state} />,
    },
    {
      key: 'status',
      label: text('operator.tenants.status'),
      render: ({ status }) => <TenantStatusChip status={status} />,
    },
    {
      key: 'orders',
      label: named(text('operator.tenants.orders'), text('operator.tenants.ordersHint')),
      align: 'right',
      render: ({ health }) => `${format.count(health.ordersLastHour)} / ${format.count(health.ordersToday)}`,
    },
    {
      key: 'requests',
      label: named(text('operator.tenants.requests'), text('operator.tenants.requestsHint')),
      align: 'right',
      from: 'md',
      render: ({ health }) => (
        <>
          {format.count(health.requestsLastHour)}
          {' · '}
          <Alarm when={isErrorRateAlarming(health)}>{formatShare(errorRate(health))}</Alarm>
        </>
      ),
    },
    {
      key: 'jobs',
      label: named(text('operator.tenants.jobs'), text('operator.tenants.jobsHint')),
      align: 'right',
      render: ({ health }) => (
        <>
          {format.count(health.jobsWaiting)}
          {' / '}
          <Alarm when={health.jobsFailed > 0}>{format.count(health.jobsFailed)}</Alarm>
          <OldestWait seconds={health.oldestWaitingSeconds} />
        </>
      ),
    },
    {
      key: 'search',
      label: text('operator.tenants.search'),
      align: 'right',
      from: 'lg',
      render: ({ health }) => format.count(health.searchBehind),
    },
    {
      key: 'alarms',
      label: text('operator.tenants.alarms'),
      align: 'right',
      from: 'md',
      render: ({ health }) => <Alarm when={health.stockAlarms > 0}>{format.count(health.stockAlarms)}</Alarm>,
    },
    {
      key: 'storage',
      label: text('operator.tenants.storage'),
      align: 'right',
      from: 'lg',
      render: ({ health }) => formatBytes(health.mediaBytes),
    },
  ];
}

const named = (label: string, hint: string) => `${label} (${hint})`;

const Name = ({ tenant }: { tenant: TenantRow }) => {
  const planName = usePlanName();
  return (
    <Stack sx={{ minWidth: 110, maxWidth: 220 }}>
      <Typography component="span" sx={{ fontWeight: 600 }} noWrap>
        {tenant.name}
      </Typography>
      <Typography component="span" variant="caption" sx={{ color: 'text.secondary', fontWeight: 400 }} noWrap>
        {tenant.slug} · {planName(tenant.plan)}
      </Typography>
    </Stack>
  );
};

const Alarm = ({ when, children }: { when: boolean; children: ReactNode }) => (
  <Box component="span" sx={when ? { color: 'error.main', fontWeight: 600 } : undefined}>
    {children}
  </Box>
);

const OldestWait = ({ seconds }: { seconds: number | null }) => {
  const text = useText();
  const { locale } = useFormat();
  if (seconds === null) return null;
  return (
    <Typography variant="caption" component="div" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
      {text('operator.tenants.waitsFor', { duration: formatDuration(seconds * 1000, locale) })}
    </Typography>
  );
};
