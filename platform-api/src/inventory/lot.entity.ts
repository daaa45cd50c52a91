import { defineEntity, p } from '@mikro-orm/core';
import { code, day, idKey, instant, oneOf, tenantFilter, tenantKey } from '../database/columns.ts';
import { Variant } from '../catalog/variant.entity.ts';

export type LotStatus = 'usable' | 'hold' | 'expired';

/** One row is one batch of a variant with its dates. Every variant has the lot `none` for goods without one. */
export const Lot = defineEntity({
  name: 'Lot',
  tableName: 'lot',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    variant: () => p.manyToOne(Variant).ref().joinColumns('tenant_id', 'variant_id').deleteRule('restrict'),
    code: code(40),
    producedOn: day().nullable(),
    expiresOn: day().nullable(),
    status: oneOf<LotStatus>(),
    createdAt: instant(),
  },
  uniques: [{ name: 'uq_lot_code', properties: ['tenantId', 'variant', 'code'] }],
  filters: tenantFilter,
});
