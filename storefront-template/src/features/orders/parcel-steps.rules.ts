import type { Order, Shipment } from '../../api/shapes.ts';

/** The five stations of a parcel, in order. */
export const STEPS = ['paid', 'preparing', 'released', 'shipping', 'delivered'] as const;

export type Step = (typeof STEPS)[number];

/** How far a parcel has come. Handed over is "released"; the first scan of the courier makes it "on its way". */
export function stepOfShipment(shipment: Pick<Shipment, 'state' | 'events'>): Step | null {
  switch (shipment.state) {
    case 'ready':
      return 'paid';
    case 'picking':
    case 'packed':
      return 'preparing';
    case 'shipped':
      return shipment.events.length > 0 ? 'shipping' : 'released';
    case 'delivered':
      return 'delivered';
    case 'cancelled':
      return null;
    default:
      return shipment.state satisfies never;
  }
}

/** How far an order without parcels has come; null where no goods are on their way at all. */
export function stepOfOrder(state: Order['state']): Step | null {
  switch (state) {
    case 'paid':
      return 'paid';
    case 'preparing':
      return 'preparing';
    case 'shipping':
      return 'shipping';
    case 'delivered':
    case 'completed':
      return 'delivered';
    case 'pending-payment':
    case 'cancelling':
    case 'cancelled':
    case 'expired':
      return null;
    default:
      return state satisfies never;
  }
}
