import { z } from 'zod';
import { defineJob } from '../../jobs/index.ts';
import { idSchema } from '../../kernel/index.ts';

/** A customer left a shop and was erased there; what joins them to Kakao is still to be removed. */
export const customerLeft = defineJob({ name: 'customer.left', schema: z.object({ customerId: idSchema }) });
