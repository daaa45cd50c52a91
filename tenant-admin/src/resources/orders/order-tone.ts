import type { OrderState } from '../../api/types.ts';
import type { Tone } from '../../ui/StateChip.tsx';

/** Amber waits for us, blue is on its way, green is done, grey is over. */
export const orderTone: Record<OrderState, Tone> = {
  'pending-payment': 'neutral',
  paid: 'warning',
  preparing: 'warning',
  shipping: 'info',
  delivered: 'success',
  completed: 'success',
  cancelling: 'error',
  cancelled: 'neutral',
  expired: 'neutral',
};
