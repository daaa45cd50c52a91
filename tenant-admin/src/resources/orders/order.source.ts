import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { Order, OrderFilter, OrderRow } from '../../api/types.ts';
import type { ResourceSource } from '../../providers/resource-source.ts';

export const orderSource: ResourceSource<OrderRow, Order> = {
  list: ({ cursor, limit, filter }) =>
    answer(
      api.GET('/admin/v1/orders', {
        params: {
          query: {
            cursor,
            limit,
            q: filter.q,
            state: filter.state as OrderFilter['state'],
            customerId: filter.customerId,
          },
        },
      }),
    ),
  get: (id) => answer(api.GET('/admin/v1/orders/{orderId}', { params: { path: { orderId: id } } })),
};
