import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { ReviewRow } from '../../api/types.ts';
import type { ResourceSource } from '../../providers/resource-source.ts';

export const reviewSource: ResourceSource<ReviewRow> = {
  list: ({ cursor, limit, filter }) =>
    answer(
      api.GET('/admin/v1/reviews', {
        params: {
          query: { cursor, limit, q: filter.q, hidden: filter.view ? filter.view === 'hidden' : undefined },
        },
      }),
    ),
};
