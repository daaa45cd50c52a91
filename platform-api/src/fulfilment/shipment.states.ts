import type { ShipmentState } from './shipment.entity.ts';

/** The life of a parcel. It can be cancelled until it leaves. */
export const shipmentTransitions: Readonly<Record<ShipmentState, readonly ShipmentState[]>> = {
  ready: ['picking', 'cancelled'],
  picking: ['packed', 'cancelled'],
  packed: ['shipped', 'cancelled'],
  shipped: ['delivered'],
  delivered: [],
  cancelled: [],
};

/** Whether a parcel may go from one state to another. */
export function canMove(from: ShipmentState, to: ShipmentState): boolean {
  return shipmentTransitions[from].includes(to);
}
