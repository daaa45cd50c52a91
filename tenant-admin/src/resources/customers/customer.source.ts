import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { CustomerRow } from '../../api/types.ts';
import type { ResourceSource } from '../../providers/resource-source.ts';

export const customerSource: ResourceSource<CustomerRow> = {
  list: ({ cursor, limit, filter }) =>
    answer(api.GET('/admin/v1/customers', { params: { query: { cursor, limit, q: filter.q } } })),
};
