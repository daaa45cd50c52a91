import { Box, Stack, Typography } from '@mui/material';
import type { RunStep } from '../../../api/platform-types.ts';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { elapsedMs, formatClock, formatDuration } from '../duration.rules.ts';
import { StepMark } from './StepMark.tsx';

const words: Record<RunStep['state'], string> = {
  waiting: 'text.secondary',
  running: 'info.main',
  done: 'success.main',
  failed: 'error.main',
  undone: 'text.secondary',
};

/** One step: its mark and word, how long it took, and when it failed why and when it is tried again. */
export const StepRow = ({ step, now }: { step: RunStep; now: number }) => {
  const text = useText();
  const { locale } = useFormat();
  const elapsed = isTimed(step) ? elapsedMs(step.startedAt, step.finishedAt, now) : null;
  return (
    <Stack
      component="li"
      direction="row"
      data-step={step.name}
      data-state={step.state}
      sx={{ gap: 4, py: 3, '& + &': { borderTop: 1, borderColor: 'divider' } }}
    >
      <StepMark state={step.state} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Stack direction="row" sx={{ gap: 2, alignItems: 'baseline', flexWrap: 'wrap' }}>
          <Typography sx={{ fontWeight: 600, flex: 1 }}>{text(`operator.run.step.${step.name}`)}</Typography>
          {elapsed === null || step.startedAt === null ? null : (
            <Typography variant="caption" sx={{ color: 'text.secondary' }}>
              {formatClock(step.startedAt)} · {formatDuration(elapsed, locale)}
            </Typography>
          )}
          <Typography variant="caption" sx={{ fontWeight: 600, color: words[step.state] }}>
            {text(`operator.run.stepState.${step.state}`)}
          </Typography>
        </Stack>
        <Typography variant="caption" component="p" sx={{ m: 0, color: 'text.secondary' }}>
          {text(`operator.run.stepDoes.${step.name}`)}
        </Typography>
        <Trouble step={step} now={now} />
      </Box>
    </Stack>
  );
};

/** A failed step counts the time to its next try instead; how long undoing took helps nobody. */
const isTimed = ({ state }: RunStep) => state === 'running' || state === 'done';

/** The reason of the last failure stays until the step has succeeded. */
const Trouble = ({ step, now }: { step: RunStep; now: number }) => {
  const text = useText();
  const { locale } = useFormat();
  if (step.state === 'done' || step.state === 'undone' || !step.failure) return null;
  const wait = step.nextAttemptAt ? Date.parse(step.nextAttemptAt) - now : null;
  const next =
    wait === null
      ? null
      : wait > 500
        ? text('operator.run.nextTry', { duration: formatDuration(Math.ceil(wait / 1000) * 1000, locale) })
        : text('operator.run.nextTryNow');
  return (
    <Box sx={{ mt: 2, p: 3, borderRadius: 2, bgcolor: 'error.light' }}>
      <Typography sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{step.failure}</Typography>
      <Typography variant="caption" component="p" sx={{ m: 0, color: 'text.secondary' }}>
        {[step.attempts > 0 ? text('operator.run.attempts', { smart_count: step.attempts }) : null, next]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
    </Box>
  );
};
