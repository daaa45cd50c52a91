import { defineEntity } from '@mikro-orm/core';
import { code, idKey, instant, oneOf, sealed, tenantFilter, tenantKey, text } from '../database/columns.ts';

/** One row is one message to a person (mail for now): what was to be sent, and whether it went out. */
export const Notification = defineEntity({
  name: 'Notification',
  tableName: 'notification',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    dedupeKey: code(120),
    template: code(64),
    toSealed: sealed(),
    variablesSealed: sealed(),
    state: oneOf<'queued' | 'sent' | 'failed'>(),
    lastError: text(500).nullable(),
    createdAt: instant(),
    sentAt: instant().nullable(),
  },
  uniques: [{ name: 'uq_notification_dedupe', properties: ['tenantId', 'dedupeKey'] }],
  filters: tenantFilter,
});
