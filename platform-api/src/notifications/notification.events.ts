import { z } from 'zod';
import { defineJob } from '../jobs/index.ts';
import { idSchema } from '../kernel/index.ts';

/** A message waits to be sent. */
export const notificationQueued = defineJob({
  name: 'notification.queued',
  schema: z.object({ notificationId: idSchema }),
});
