import { z } from 'zod';
import { defineJob } from '../jobs/index.ts';

/** Index all products of the tenant anew. */
export const searchRebuild = defineJob({ name: 'search.rebuild', schema: z.object({}) });
