import { Box, Button, Typography } from '@mui/material';
import { Link } from 'react-router';
import type { Tenant } from '../../../api/platform-types.ts';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { formatDuration } from '../duration.rules.ts';
import { Figure, Figures } from '../frame/Figure.tsx';
import { places } from '../frame/operator-nav.ts';
import { errorRate, formatShare, isErrorRateAlarming } from './health.rules.ts';
import { useReasonText } from './use-reason-text.ts';

/** A tenant's numbers of the moment, and in words what makes them worth a look. */
export const TenantNow = ({ tenant: { slug, health } }: { tenant: Tenant }) => {
  const text = useText();
  const format = useFormat();
  const reasonText = useReasonText();
  return (
    <Panel
      title={text('operator.tenant.now')}
      action={
        health.jobsFailed > 0 ? (
          <Button component={Link} to={places.failedJobsOf(slug)} size="small">
            {text('operator.tenant.showFailed')}
          </Button>
        ) : null
      }
    >
      {health.reasons.length === 0 ? (
        <Typography sx={{ color: 'text.secondary', mb: 4 }}>{text('operator.health.none')}</Typography>
      ) : (
        <Box component="ul" sx={{ m: 0, mb: 4, pl: 5 }}>
          {health.reasons.map((code) => (
            <li key={code}>{reasonText(code)}</li>
          ))}
        </Box>
      )}
      <Figures>
        <Figure label={text('operator.tenant.ordersLastHour')}>{format.count(health.ordersLastHour)}</Figure>
        <Figure label={text('operator.tenant.ordersToday')}>{format.count(health.ordersToday)}</Figure>
        <Figure label={text('operator.tenant.requestsLastHour')}>
          {format.count(health.requestsLastHour)}
        </Figure>
        <Figure label={text('operator.tenant.errorShare')} isAlarming={isErrorRateAlarming(health)}>
          {formatShare(errorRate(health))}
        </Figure>
        <Figure label={text('operator.tenant.jobsWaiting')}>{format.count(health.jobsWaiting)}</Figure>
        <Figure label={text('operator.tenant.jobsFailed')} isAlarming={health.jobsFailed > 0}>
          {format.count(health.jobsFailed)}
        </Figure>
        <Figure label={text('operator.tenant.oldestWaiting')}>
          {health.oldestWaitingSeconds === null
            ? '–'
            : formatDuration(health.oldestWaitingSeconds * 1000, format.locale)}
        </Figure>
        <Figure label={text('operator.tenant.searchBehind')}>{format.count(health.searchBehind)}</Figure>
        <Figure label={text('operator.tenant.stockAlarms')} isAlarming={health.stockAlarms > 0}>
          {format.count(health.stockAlarms)}
        </Figure>
      </Figures>
    </Panel>
  );
};
