import { defineEntity } from '@mikro-orm/core';
import { code, instant, integer, json, oneOf, text, uuid } from '../database/columns.ts';

/**
 * `waiting`: nobody works on it yet. `running`: steps are being taken. `done`: the shop answers. `undoing`: it could not
 * succeed and is taken back in reverse. `undone`: nothing is left of it. `stuck`: taking it back failed; an operator must look.
 */
export type ProvisioningRunState = 'waiting' | 'running' | 'done' | 'undoing' | 'undone' | 'stuck';

/** What was asked for. */
export interface ProvisioningOrder {
  readonly name: string;
  readonly plan: string;
  readonly owner: { readonly name: string; readonly email: string };
}

/** Directory. One row is one tenant on its way from nothing to a live storefront. */
export const ProvisioningRun = defineEntity({
  name: 'ProvisioningRun',
  tableName: 'provisioning_run',
  properties: {
    id: uuid().primary(),
    slug: code(40),
    /** The slug until the run is undone, then null: so one slug has one run that counts, however often it is started. */
    activeSlug: code(40).nullable().unique('uq_provisioning_run_slug'),
    /** The tenant that the first step made. */
    ownerTenantId: integer().nullable(),
    order: json<ProvisioningOrder>().fieldName('asked_for'),
    state: oneOf<ProvisioningRunState>(),
    /** Who takes the steps now, and until when nobody else does. */
    leaseHolder: code(64).nullable(),
    leaseUntil: instant().nullable(),
    /** Of the last event; events of a run are numbered without gaps under the lock of this row. */
    lastSeq: integer().default(0),
    /** Who asked for it, in the words of the audit log. */
    requestedBy: code(80),
    failure: text(2000).nullable(),
    createdAt: instant(),
    startedAt: instant().nullable(),
    finishedAt: instant().nullable(),
  },
  indexes: [{ name: 'ix_provisioning_run_state', properties: ['state', 'createdAt'] }],
});
