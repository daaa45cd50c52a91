import type { RunState } from '../../../api/platform-types.ts';
import { useText } from '../../../i18n/use-text.ts';
import { StateChip, type Tone } from '../../../ui/StateChip.tsx';

const tones: Record<RunState, Tone> = {
  waiting: 'neutral',
  running: 'info',
  done: 'success',
  undoing: 'warning',
  undone: 'neutral',
  stuck: 'error',
};

export const RunStateChip = ({ state }: { state: RunState }) => {
  const text = useText();
  return <StateChip tone={tones[state]} label={text(`operator.run.state.${state}`)} />;
};
