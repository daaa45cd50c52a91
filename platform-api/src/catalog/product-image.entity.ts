import { defineEntity, p } from '@mikro-orm/core';
import { idKey, integer, tenantFilter, tenantKey, text } from '../database/columns.ts';
import { MediaAsset } from '../media/media-asset.entity.ts';
import { Product } from './product.entity.ts';

/** One row is one picture of a product; position 0 is the one on the card. */
export const ProductImage = defineEntity({
  name: 'ProductImage',
  tableName: 'product_image',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    product: () => p.manyToOne(Product).ref().joinColumns('tenant_id', 'product_id').deleteRule('restrict'),
    asset: () => p.manyToOne(MediaAsset).ref().joinColumns('tenant_id', 'asset_id').deleteRule('restrict'),
    position: integer(),
    alt: text(120),
  },
  filters: tenantFilter,
});
