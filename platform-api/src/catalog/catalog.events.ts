import { z } from 'zod';
import { defineJob } from '../jobs/index.ts';
import { idSchema } from '../kernel/index.ts';

/**
 * Something about a product changed that others show or index. Coalesced by product (`product:<id>`): the handler reads
 * the newest state, and `product.search_version` tells which state that is.
 */
export const productChanged = defineJob({
  name: 'catalog.product-changed',
  schema: z.object({ productId: idSchema }),
});
