import { defineEntity } from '@mikro-orm/core';
import { code, instant, integer, text, uuid } from '../database/columns.ts';

/** Directory. One row is one thing that happened in a provisioning run; browsers follow them by number. */
export const ProvisioningEvent = defineEntity({
  name: 'ProvisioningEvent',
  tableName: 'provisioning_event',
  properties: {
    runId: uuid().primary(),
    seq: integer().primary(),
    /** `run` or `step`. */
    type: code(16),
    step: code(32).nullable(),
    state: code(32),
    message: text(2000).nullable(),
    at: instant(),
  },
});
