import { defineEntity, p } from '@mikro-orm/core';
import { code, idKey, instant, tenantFilter, tenantKey, text } from '../database/columns.ts';
import { Shipment } from './shipment.entity.ts';

/** One row is one scan or step of a parcel, from the carrier or from staff. */
export const ShipmentEvent = defineEntity({
  name: 'ShipmentEvent',
  tableName: 'shipment_event',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    shipment: () =>
      p.manyToOne(Shipment).ref().joinColumns('tenant_id', 'shipment_id').deleteRule('restrict'),
    /** Made from carrier, time and step, so that the same scan read twice is one row. */
    eventKey: code(64),
    label: text(100),
    place: text(100).nullable(),
    actor: code(80),
    at: instant(),
  },
  uniques: [{ name: 'uq_shipment_event_key', properties: ['tenantId', 'shipment', 'eventKey'] }],
  filters: tenantFilter,
});
