import { Box, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { formatDuration } from '../duration.rules.ts';
import { errorRate, formatBytes, formatShare, isErrorRateAlarming } from './health.rules.ts';
import { HealthChip } from './HealthChip.tsx';
import { TenantStatusChip } from './TenantStatusChip.tsx';
import type { TenantRecord } from './use-tenant-columns.tsx';

/** A tenant on a phone: the same facts as a row of the table, stacked. */
export const TenantCard = ({ tenant }: { tenant: TenantRecord }) => {
  const text = useText();
  const format = useFormat();
  const { health } = tenant;
  const wait =
    health.oldestWaitingSeconds === null
      ? ''
      : ` · ${text('operator.tenants.waitsFor', { duration: formatDuration(health.oldestWaitingSeconds * 1000, format.locale) })}`;
  return (
    <Stack sx={{ gap: 2 }}>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 2 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography sx={{ fontWeight: 600 }} noWrap>
            {tenant.name}
          </Typography>
          <Typography variant="caption" component="p" sx={{ m: 0, color: 'text.secondary' }} noWrap>
            {tenant.slug}
          </Typography>
        </Box>
        {tenant.status === 'open' ? null : <TenantStatusChip status={tenant.status} />}
        <HealthChip state={health.state} />
      </Stack>
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gridTemplateColumns: 'auto 1fr',
          columnGap: 4,
          rowGap: 0.5,
          m: 0,
          fontSize: 13,
        }}
      >
        <Fact name={text('operator.tenants.orders')}>
          {text('operator.tenants.hour')} {format.count(health.ordersLastHour)} ·{' '}
          {text('operator.tenants.today')} {format.count(health.ordersToday)}
        </Fact>
        <Fact name={text('operator.tenants.requests')} isAlarming={isErrorRateAlarming(health)}>
          {format.count(health.requestsLastHour)} ·{' '}
          {text('operator.tenants.errors', { share: formatShare(errorRate(health)) })}
        </Fact>
        <Fact name={text('operator.tenants.jobs')} isAlarming={health.jobsFailed > 0}>
          {text('operator.jobs.waiting')} {format.count(health.jobsWaiting)} · {text('operator.jobs.failed')}{' '}
          {format.count(health.jobsFailed)}
          {wait}
        </Fact>
        {health.searchBehind > 0 ? (
          <Fact name={text('operator.tenants.search')}>{format.count(health.searchBehind)}</Fact>
        ) : null}
        {health.stockAlarms > 0 ? (
          <Fact name={text('operator.tenants.alarms')} isAlarming>
            {format.count(health.stockAlarms)}
          </Fact>
        ) : null}
        <Fact name={text('operator.tenants.storage')}>{formatBytes(health.mediaBytes)}</Fact>
      </Box>
    </Stack>
  );
};

const Fact = ({
  name,
  isAlarming = false,
  children,
}: {
  name: string;
  isAlarming?: boolean;
  children: ReactNode;
}) => (
  <Box sx={{ display: 'contents' }}>
    <Box component="dt" sx={{ color: 'text.secondary' }}>
      {name}
    </Box>
    <Box component="dd" sx={{ m: 0, textAlign: 'right', color: isAlarming ? 'error.main' : undefined }}>
      {children}
    </Box>
  </Box>
);
