import { Alert, Grid, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { answer } from '../../api/answer.ts';
import { platform, type Queues } from '../../api/platform-client.ts';
import { useFormat, useText, type TextKey } from '../../i18n/use-text.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Panel } from '../../ui/Panel.tsx';

/** The backlog in the database and what is in flight in Redis. */
export const QueuePanel = () => {
  const text = useText();
  const queues = useQuery({
    queryKey: ['platform', 'queues'],
    queryFn: () => answer(platform.GET('/platform/v1/queues')),
    refetchInterval: 15_000,
  });
  return (
    <Panel title={text('operator.queues')}>
      <Loaded query={queues} skeleton={<Skeleton variant="rounded" height={80} />}>
        {(data) => <Figures queues={data} />}
      </Loaded>
    </Panel>
  );
};

const Figures = ({ queues: { outbox, queue } }: { queues: Queues }) => {
  const text = useText();
  const figures: [TextKey, number][] = [
    ['operator.pending', outbox.pending],
    ['operator.sent', outbox.sent],
    ['operator.failed', outbox.failed],
    ['operator.waiting', queue?.waiting ?? 0],
    ['operator.active', queue?.active ?? 0],
    ['operator.delayed', queue?.delayed ?? 0],
  ];
  return (
    <>
      {queue === null ? (
        <Alert severity="warning" sx={{ mb: 4 }}>
          {text('operator.redisDown')}
        </Alert>
      ) : null}
      <Grid container spacing={4}>
        {figures.map(([label, count]) => (
          <Figure
            key={label}
            label={text(label)}
            count={count}
            alarming={label === 'operator.failed' && count > 0}
          />
        ))}
      </Grid>
    </>
  );
};

const Figure = ({ label, count, alarming }: { label: string; count: number; alarming: boolean }) => {
  const format = useFormat();
  return (
    <Grid size={{ xs: 4, md: 2 }}>
      <Typography sx={{ color: 'text.secondary' }}>{label}</Typography>
      <Typography variant="h4" component="p" sx={{ color: alarming ? 'error.main' : 'text.primary' }}>
        {format.count(count)}
      </Typography>
    </Grid>
  );
};
