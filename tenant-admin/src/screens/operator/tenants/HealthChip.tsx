import type { TenantHealth } from '../../../api/platform-types.ts';
import { useText } from '../../../i18n/use-text.ts';
import { StateChip, type Tone } from '../../../ui/StateChip.tsx';

const tones: Record<TenantHealth['state'], Tone> = { good: 'success', warning: 'warning', bad: 'error' };

/** How a tenant is, in a colour and in a word. */
export const HealthChip = ({ state }: { state: TenantHealth['state'] }) => {
  const text = useText();
  return <StateChip tone={tones[state]} label={text(`operator.health.state.${state}`)} />;
};
