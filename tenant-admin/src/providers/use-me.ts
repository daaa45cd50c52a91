import { useQuery } from '@tanstack/react-query';
import { meQuery } from './me.ts';
import { currentShop } from './shop-choice.ts';

/** The signed-in person, their shops, and the one this tab works for. */
export function useMe() {
  const { data } = useQuery(meQuery);
  const memberships = data?.memberships ?? [];
  const membership = memberships.find(({ tenant }) => tenant.slug === currentShop());
  return { staff: data?.staff, memberships, shop: membership?.tenant, role: membership?.role };
}
