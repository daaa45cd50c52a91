import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { RunEvent } from '../../../api/platform-types.ts';
import { useText } from '../../../i18n/use-text.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { formatClock } from '../duration.rules.ts';

/** Everything that happened in a run to the second, newest first. */
export const RunLog = ({ events }: { events: readonly RunEvent[] }) => {
  const text = useText();
  return (
    <Panel title={text('operator.run.log')}>
      {events.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{text('operator.run.logEmpty')}</Typography>
      ) : (
        <Box component="ol" reversed sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {events.toReversed().map((event) => (
            <Line key={event.seq} event={event} />
          ))}
        </Box>
      )}
    </Panel>
  );
};

const Line = ({ event: { step, state, message, at } }: { event: RunEvent }) => {
  const text = useText();
  const translate = useTranslate();
  const said = step
    ? text('operator.run.said', {
        step: text(`operator.run.step.${step}`),
        state: translate(`operator.run.stepState.${state}`, { _: state }),
      })
    : translate(`operator.run.state.${state}`, { _: state });
  return (
    <Box component="li" sx={{ display: 'flex', gap: 3, py: 1, fontSize: 13 }}>
      <Box component="time" dateTime={at} sx={{ color: 'text.secondary' }}>
        {formatClock(at)}
      </Box>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere', fontWeight: step ? 400 : 600 }}>
        {said}
        {message ? (
          <Typography variant="caption" component="p" sx={{ m: 0, color: 'text.secondary' }}>
            {message}
          </Typography>
        ) : null}
      </Box>
    </Box>
  );
};
