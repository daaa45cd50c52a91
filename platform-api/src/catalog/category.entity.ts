import { defineEntity, p } from '@mikro-orm/core';
import { code, idKey, integer, tenantFilter, tenantKey, text } from '../database/columns.ts';

/** One row is one category of a shop's tree. */
export const Category = defineEntity({
  name: 'Category',
  tableName: 'category',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    slug: code(80),
    name: text(60),
    position: integer().default(0),
    parent: () =>
      p.manyToOne(Category).nullable().ref().joinColumns('tenant_id', 'parent_id').deleteRule('restrict'),
  },
  uniques: [{ name: 'uq_category_slug', properties: ['tenantId', 'slug'] }],
  filters: tenantFilter,
});
