import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { Product, ProductInput, ProductRow } from '../../api/types.ts';
import type { ResourceSource } from '../../providers/resource-source.ts';

export const productSource: ResourceSource<ProductRow, Product> = {
  list: ({ cursor, limit, filter }) =>
    answer(
      api.GET('/admin/v1/products', {
        params: {
          query: { cursor, limit, q: filter.q, status: filter.status as ProductRow['status'] | undefined },
        },
      }),
    ),
  get: (id) => answer(api.GET('/admin/v1/products/{id}', { params: { path: { id } } })),
  create: (body: ProductInput) => answer(api.POST('/admin/v1/products', { body })),
  update: (id, body: ProductInput) =>
    answer(api.PUT('/admin/v1/products/{id}', { params: { path: { id } }, body })),
};
