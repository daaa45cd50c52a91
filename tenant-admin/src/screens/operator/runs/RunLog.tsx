import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { RunEvent } from '../../../api/platform-types.ts';
import { useText } from '../../../i18n/use-text.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { Timeline } from '../../../ui/Timeline.tsx';

/** Everything that happened in a run, newest first. */
export const RunLog = ({ events }: { events: readonly RunEvent[] }) => {
  const text = useText();
  const translate = useTranslate();
  const said = ({ step, state }: RunEvent) =>
    step
      ? text('operator.run.said', {
          step: text(`operator.run.step.${step}`),
          state: translate(`operator.run.stepState.${state}`, { _: state }),
        })
      : translate(`operator.run.state.${state}`, { _: state });
  return (
    <Panel title={text('operator.run.log')}>
      {events.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{text('operator.run.logEmpty')}</Typography>
      ) : (
        <Timeline
          entries={events.map((event) => ({ at: event.at, label: said(event), by: event.message }))}
        />
      )}
    </Panel>
  );
};
