import { Box, Typography } from '@mui/material';
import type { Run } from '../../../api/platform-types.ts';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { elapsedMs, formatDuration } from '../duration.rules.ts';
import { isSettled, stepsInOrder } from './run.rules.ts';
import { StepRow } from './StepRow.tsx';

/** The steps of a run from the first to the last, each with how it stands. */
export const StepList = ({ run, now }: { run: Run; now: number }) => {
  const text = useText();
  const { locale } = useFormat();
  // A run that is stuck has no end yet, and the clock does not run for it either.
  const elapsed = run.state === 'stuck' ? null : elapsedMs(run.startedAt, run.finishedAt, now);
  const hint =
    elapsed === null
      ? undefined
      : text(isSettled(run) ? 'operator.run.took' : 'operator.run.soFar', {
          duration: formatDuration(elapsed, locale),
        });
  return (
    <Panel
      title={text('operator.run.steps')}
      action={
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {hint}
        </Typography>
      }
    >
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {stepsInOrder(run).map((step) => (
          <StepRow key={step.name} step={step} now={now} />
        ))}
      </Box>
    </Panel>
  );
};
