import { defineEntity, p } from '@mikro-orm/core';
import { code, flag, idKey, instant, sealed, tenantFilter, tenantKey, text } from '../database/columns.ts';
import { Customer } from './customer.entity.ts';

/** One row is one address in a customer's address book. */
export const CustomerAddress = defineEntity({
  name: 'CustomerAddress',
  tableName: 'customer_address',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    customer: () => p.manyToOne(Customer).ref().joinColumns('tenant_id', 'customer_id').deleteRule('cascade'),
    label: text(40),
    zoneCode: code(5),
    roadAddress: text(200),
    /** Recipient, phone, detail address, door code and message, sealed together as JSON. */
    privateSealed: sealed(),
    isDefault: flag().default(false),
    createdAt: instant(),
  },
  filters: tenantFilter,
});
