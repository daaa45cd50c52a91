import { defineErrors } from '../kernel/index.ts';

export const fulfilmentErrors = defineErrors({
  notFound: ['fulfilment.shipment-not-found', 404, 'There is no such shipment.'],
  wrongState: [
    'fulfilment.wrong-state',
    409,
    'The shipment is {state}; this step is not possible now. Reload the page.',
  ],
  orderEnded: [
    'fulfilment.order-ended',
    409,
    'The order is being cancelled. Put the goods back on the shelf.',
  ],
  badNumber: [
    'fulfilment.bad-tracking-number',
    422,
    '{carrier} has no numbers like this. Check the number on the label.',
  ],
  numberTaken: [
    'fulfilment.tracking-number-taken',
    409,
    'Shipment {number} already has this tracking number.',
  ],
});
