import { z } from 'zod';
import { defineJob } from '../jobs/index.ts';

/** Index all products of the tenant anew. */
export const searchRebuild = defineJob({ name: 'search.rebuild', schema: z.object({}) });

/**
 * Elasticsearch missed changes of this tenant. While the job is unfinished it is the durable mark of that: the embedded engine
 * answers for the tenant. `tries` tells how often Elasticsearch was still down.
 */
export const searchCatchUp = defineJob({ name: 'search.catch-up', schema: z.object({ tries: z.int() }) });
