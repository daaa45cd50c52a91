import { useInfiniteQuery } from '@tanstack/react-query';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { isLow, isSoldOut } from './stock.rules.ts';

export type StockView = '' | 'low' | 'sold-out';

const PAGE = 50;

/** The grid's rows, more of them on demand. */
export function useStockRows(q: string, view: StockView) {
  return useInfiniteQuery({
    queryKey: ['stock-levels', q],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/admin/v1/stock-levels', {
          params: { query: { q: q || undefined, cursor: pageParam || undefined, limit: PAGE } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    select: ({ pages }) =>
      pages
        .flatMap((page) => page.items)
        .filter((row) => view === '' || (view === 'low' ? isLow(row) : isSoldOut(row))),
  });
}
