import { Box } from '@mui/material';
import type { Run } from '../../../api/platform-types.ts';
import { useText } from '../../../i18n/use-text.ts';
import { stepsInOrder } from './run.rules.ts';

/** Tells people who do not see the steps which one changed last, politely: after what they are hearing now. */
export const RunSaid = ({ run }: { run: Run }) => {
  const text = useText();
  const latest = stepsInOrder(run).findLast(({ state }) => state !== 'waiting');
  const step = latest
    ? text('operator.run.said', {
        step: text(`operator.run.step.${latest.name}`),
        state: text(`operator.run.stepState.${latest.state}`),
      })
    : '';
  return (
    <Box component="p" aria-live="polite" sx={hiddenSx}>
      {[text(`operator.run.state.${run.state}`), step].filter(Boolean).join('. ')}
    </Box>
  );
};

/** Not on the screen, but still in what is read aloud. */
const hiddenSx = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  m: 0,
};
