import { z } from 'zod';
import { defineJob } from '../jobs/index.ts';
import { idSchema } from '../kernel/index.ts';

/**
 * The sellable quantity of a variant in some warehouse reached zero, or left it. Coalesced by variant: the handler reads
 * the newest state.
 */
export const sellabilityFlipped = defineJob({
  name: 'inventory.sellability-flipped',
  schema: z.object({ variantId: idSchema }),
});

/** A stock policy changed and must be copied into the stock levels that it covers. */
export const stockPolicyChanged = defineJob({
  name: 'inventory.stock-policy-changed',
  schema: z.object({ policyId: idSchema }),
});
