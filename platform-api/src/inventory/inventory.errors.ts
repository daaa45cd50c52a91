import { defineErrors } from '../kernel/index.ts';

export const inventoryErrors = defineErrors({
  outOfStock: [
    'inventory.out-of-stock',
    409,
    'Only {left} of {sku} are left, {asked} were asked for. Ask for fewer.',
  ],
  holdLimit: [
    'inventory.hold-limit',
    409,
    'One buyer may hold at most {percent} % of {sku} without paying. Pay the open order or ask for fewer.',
  ],
  tooManyHolds: [
    'inventory.too-many-holds',
    429,
    'There are already {open} unpaid orders. Pay one, or wait until they expire.',
  ],
  claimsChanged: [
    'inventory.claims-changed',
    409,
    'The claims of this order changed in the meantime. Read the order again and repeat.',
  ],
  notOnHand: [
    'inventory.not-on-hand',
    409,
    'Only {onHand} of {sku} lie in the bins of this warehouse, {asked} are to be sent. Receive stock first.',
  ],
  belowReserved: [
    'inventory.below-reserved',
    409,
    '{reserved} of {sku} are promised to orders, so stock cannot fall to {onHand}. Cancel or move those orders first.',
  ],
  belowZero: ['inventory.below-zero', 409, 'There are {onHand} of {sku}; {asked} cannot be taken away.'],
  notInBin: [
    'inventory.not-in-bin',
    409,
    'Only {left} are in bin {bin}, {asked} were to be taken out of it.',
  ],
  frozen: [
    'inventory.frozen',
    409,
    'The books of {sku} in this warehouse do not agree, so it is frozen. Count it and send a recount.',
  ],
  notFrozen: ['inventory.not-frozen', 409, 'The books of {sku} agree. Send a stock adjustment instead.'],
  variantNotFound: ['inventory.variant-not-found', 404, 'There is no such variant.'],
  warehouseNotFound: ['inventory.warehouse-not-found', 404, 'There is no such warehouse.'],
  binNotFound: ['inventory.bin-not-found', 404, 'There is no such bin in this warehouse.'],
  levelNotFound: ['inventory.level-not-found', 404, 'This variant has never had stock in this warehouse.'],
  policyNotFound: [
    'inventory.policy-not-found',
    404,
    'There is no such warehouse or variant to set a policy for.',
  ],
  warehouseCodeTaken: [
    'inventory.warehouse-code-taken',
    409,
    'Another warehouse has the code {code}. Choose another.',
  ],
  warehouseInUse: [
    'inventory.warehouse-in-use',
    409,
    'This warehouse still has stock or open claims. Move them first, or keep it active.',
  ],
  rackTaken: [
    'inventory.rack-taken',
    409,
    'Zone {zone} already has a rack {rack}. Start the grid behind it.',
  ],
  addressNotFound: [
    'inventory.address-not-found',
    422,
    'The address could not be placed on the map. Choose one from the address search.',
  ],
  mapUnavailable: [
    'inventory.map-unavailable',
    503,
    'The map service does not answer. Try again in a moment.',
  ],
});
