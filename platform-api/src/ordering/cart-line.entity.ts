import { defineEntity, p } from '@mikro-orm/core';
import { idKey, instant, quantity, tenantFilter, tenantKey } from '../database/columns.ts';
import { Variant } from '../catalog/variant.entity.ts';
import { Cart } from './cart.entity.ts';

/** One row is one variant in a cart. */
export const CartLine = defineEntity({
  name: 'CartLine',
  tableName: 'cart_line',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    cart: () => p.manyToOne(Cart).ref().joinColumns('tenant_id', 'cart_id').deleteRule('cascade'),
    variant: () => p.manyToOne(Variant).ref().joinColumns('tenant_id', 'variant_id').deleteRule('restrict'),
    quantity: quantity(),
    addedAt: instant(),
  },
  uniques: [{ name: 'uq_cart_line_variant', properties: ['tenantId', 'cart', 'variant'] }],
  checks: [{ name: 'ck_cart_line_quantity', expression: 'quantity > 0' }],
  filters: tenantFilter,
});
