import { Alert, Skeleton } from '@mui/material';
import type { Queues } from '../../../api/platform-types.ts';
import { useFormat, useText, type TextKey } from '../../../i18n/use-text.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Figure, Figures } from '../frame/Figure.tsx';
import { useQueues } from './use-jobs.ts';

/** The backlog in the database and what is in flight in Redis. */
export const QueuePanel = () => {
  const text = useText();
  const queues = useQueues();
  return (
    <Panel title={text('operator.jobs.queues')}>
      <Loaded query={queues} skeleton={<Skeleton variant="rounded" height={48} />}>
        {(data) => <Counts queues={data} />}
      </Loaded>
    </Panel>
  );
};

const Counts = ({ queues: { outbox, queue } }: { queues: Queues }) => {
  const text = useText();
  const format = useFormat();
  const counts: [TextKey, number | undefined][] = [
    ['operator.jobs.failed', outbox.failed],
    ['operator.jobs.pending', outbox.pending],
    ['operator.jobs.sent', outbox.sent],
    ['operator.jobs.redisWaiting', queue?.waiting],
    ['operator.jobs.redisActive', queue?.active],
    ['operator.jobs.redisDelayed', queue?.delayed],
  ];
  return (
    <>
      {queue === null ? (
        <Alert severity="warning" sx={{ mb: 4 }}>
          {text('operator.jobs.redisDown')}
        </Alert>
      ) : null}
      <Figures>
        {counts.map(([label, count]) => (
          <Figure
            key={label}
            label={text(label)}
            isAlarming={label === 'operator.jobs.failed' && (count ?? 0) > 0}
          >
            {count === undefined ? '–' : format.count(count)}
          </Figure>
        ))}
      </Figures>
    </>
  );
};
