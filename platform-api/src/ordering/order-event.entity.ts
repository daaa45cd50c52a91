import { defineEntity, p } from '@mikro-orm/core';
import { code, idKey, instant, json, tenantFilter, tenantKey, text } from '../database/columns.ts';
import { Order } from './order.entity.ts';

/** One row is one thing that happened to an order, told on its timeline: what, when, by whom. */
export const OrderEvent = defineEntity({
  name: 'OrderEvent',
  tableName: 'order_event',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    order: () => p.manyToOne(Order).ref().joinColumns('tenant_id', 'order_id').deleteRule('restrict'),
    type: code(40),
    detail: json<Record<string, string | number>>(),
    actor: code(80),
    actorLabel: text(80),
    at: instant(),
  },
  filters: tenantFilter,
});
