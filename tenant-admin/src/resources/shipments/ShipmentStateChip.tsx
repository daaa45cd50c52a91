import type { ShipmentState } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { StateChip, type Tone } from '../../ui/StateChip.tsx';

const tones: Record<ShipmentState, Tone> = {
  ready: 'warning',
  picking: 'warning',
  packed: 'info',
  shipped: 'info',
  delivered: 'success',
  cancelled: 'neutral',
};

export const ShipmentStateChip = ({ state }: { state: ShipmentState }) => {
  const text = useText();
  return <StateChip tone={tones[state]} label={text(`shipments.state.${state}`)} />;
};
