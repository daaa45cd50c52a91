import type { OrderState } from './order.entity.ts';
import type { OrderView, ShipmentView } from './order.schemas.ts';

/**
 * What people are told of an order: money and cancellation decide first, then how far its parcels are. The least
 * advanced parcel speaks for all, except that one parcel on its way already means "shipping".
 */
export function peopleState(
  state: OrderState,
  shipments: readonly Pick<ShipmentView, 'state' | 'confirmed'>[],
): OrderView['state'] {
  if (state !== 'paid') return state;
  const parcels = shipments.filter((shipment) => shipment.state !== 'cancelled');
  if (parcels.length === 0) return 'paid';
  if (parcels.every((parcel) => parcel.state === 'delivered')) {
    return parcels.every((parcel) => parcel.confirmed) ? 'completed' : 'delivered';
  }
  if (parcels.some((parcel) => parcel.state === 'shipped' || parcel.state === 'delivered')) return 'shipping';
  return parcels.some((parcel) => parcel.state === 'picking' || parcel.state === 'packed')
    ? 'preparing'
    : 'paid';
}

/** Whether a customer may still cancel the whole order by themselves: nothing was taken from a shelf yet. */
export function isCancellable(state: OrderState, shipments: readonly Pick<ShipmentView, 'state'>[]): boolean {
  if (state === 'pending-payment') return true;
  return (
    state === 'paid' &&
    shipments.every((shipment) => shipment.state === 'ready' || shipment.state === 'cancelled')
  );
}
