import { defineErrors } from '../kernel/index.ts';

export const catalogErrors = defineErrors({
  productNotFound: ['catalog.product-not-found', 404, 'There is no such product.'],
  categoryNotFound: ['catalog.category-not-found', 404, 'There is no such category.'],
  slugTaken: ['catalog.slug-taken', 409, 'The address "{slug}" is in use. Choose another one.'],
  skuTaken: [
    'catalog.sku-taken',
    409,
    'One of the SKUs belongs to another product or an archived variant. Choose another one.',
  ],
  changedMeanwhile: [
    'catalog.changed-meanwhile',
    409,
    'Somebody else changed this product. Load it again and repeat your change.',
  ],
  categoryInUse: [
    'catalog.category-in-use',
    409,
    'The category holds {products} products and {children} categories. Move them first, then delete it.',
  ],
  categoryLoop: ['catalog.category-loop', 400, 'A category cannot lie inside itself. Choose another parent.'],
  categoryTooDeep: [
    'catalog.category-too-deep',
    400,
    'Categories nest {max} levels deep at most. Choose another parent.',
  ],
});
