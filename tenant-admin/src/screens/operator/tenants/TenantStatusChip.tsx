import type { TenantStatus } from '../../../api/platform-types.ts';
import { useText } from '../../../i18n/use-text.ts';
import { StateChip, type Tone } from '../../../ui/StateChip.tsx';

const tones: Record<TenantStatus, Tone> = { preparing: 'info', open: 'neutral', suspended: 'error' };

/** Whether customers can come in. Most are open, so open is quiet. */
export const TenantStatusChip = ({ status }: { status: TenantStatus }) => {
  const text = useText();
  return <StateChip tone={tones[status]} label={text(`operator.tenantStatus.${status}`)} />;
};
