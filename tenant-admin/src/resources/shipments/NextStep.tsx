import type { Shipment } from '../../api/types.ts';
import { PickStep } from './PickStep.tsx';
import { ShipStep } from './ShipStep.tsx';

/** The one thing that is to be done with the parcel now. Nothing, once it is on its way. */
export const NextStep = ({ shipment }: { shipment: Shipment }) => {
  switch (shipment.state) {
    case 'ready':
    case 'picking':
      return <PickStep shipment={shipment} />;
    case 'packed':
      return <ShipStep shipment={shipment} />;
    case 'shipped':
    case 'delivered':
    case 'cancelled':
      return null;
  }
};
