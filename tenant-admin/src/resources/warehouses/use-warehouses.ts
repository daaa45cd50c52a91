import { useQuery } from '@tanstack/react-query';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';

/** Every warehouse of the shop: columns of the stock grid, choices of a filter. A shop has a handful. */
export function useWarehouses() {
  return useQuery({
    queryKey: ['warehouses', 'all'],
    queryFn: () => answer(api.GET('/admin/v1/warehouses')),
    staleTime: 60_000,
    select: (page) => page.items,
  });
}
