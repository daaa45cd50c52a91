import { useQuery } from '@tanstack/react-query';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { useMe } from './use-me.ts';

const REFRESH_MS = 60_000;

/** Whether customers can come in, and what is missing before they can. Nothing is asked while one works for no shop. */
export function useShopStatus() {
  const { shop } = useMe();
  return useQuery({
    queryKey: ['shop', shop?.slug],
    queryFn: () => answer(api.GET('/admin/v1/shop')),
    enabled: shop !== undefined,
    staleTime: 30_000,
    refetchInterval: REFRESH_MS,
  });
}
