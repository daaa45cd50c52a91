import { defineEntity } from '@mikro-orm/core';
import { code, instant, integer, oneOf, text, uuid } from '../database/columns.ts';

/** The steps of a run, in their order. */
export type ProvisioningStepName = 'register' | 'owner' | 'defaults' | 'search' | 'release' | 'probe';

export type ProvisioningStepState = 'waiting' | 'running' | 'done' | 'failed' | 'undone';

/** Directory. One row is one step of a provisioning run. */
export const ProvisioningStep = defineEntity({
  name: 'ProvisioningStep',
  tableName: 'provisioning_step',
  properties: {
    runId: uuid().primary(),
    step: code(32).primary().$type<ProvisioningStepName>(),
    position: integer(),
    state: oneOf<ProvisioningStepState>(),
    attempts: integer().default(0),
    failure: text(2000).nullable(),
    nextAttemptAt: instant().nullable(),
    startedAt: instant().nullable(),
    finishedAt: instant().nullable(),
  },
});
