import { useQuery } from '@tanstack/react-query';
import { answer } from '../../../api/answer.ts';
import { api } from '../../../api/client.ts';

/** A warehouse from the inside. */
export function useLayout(warehouseId: string) {
  return useQuery({
    queryKey: ['layout', warehouseId],
    queryFn: () =>
      answer(api.GET('/admin/v1/warehouses/{id}/layout', { params: { path: { id: warehouseId } } })),
  });
}
