import type { OrderState } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { StateChip } from '../../ui/StateChip.tsx';
import { orderTone } from './order-tone.ts';

export const OrderStateChip = ({ state }: { state: OrderState }) => {
  const text = useText();
  return <StateChip tone={orderTone[state]} label={text(`orders.state.${state}`)} />;
};
