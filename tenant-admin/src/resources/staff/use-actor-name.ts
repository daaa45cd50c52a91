import { useQuery } from '@tanstack/react-query';
import { useCanAccess } from 'react-admin';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { useText } from '../../i18n/use-text.ts';

/**
 * Turns what a ledger line says of its author (`staff:<id>`, `system:…`) into a name. Whoever may not read the list of
 * staff sees the kind of person instead.
 */
export function useActorName(): (actor: string) => string {
  const text = useText();
  const { canAccess } = useCanAccess({ resource: 'staff', action: 'list' });
  const { data } = useQuery({
    queryKey: ['staff', 'names'],
    queryFn: () => answer(api.GET('/admin/v1/staff')),
    enabled: canAccess === true,
    staleTime: 300_000,
  });

  return (actor) => {
    const [kind = '', id] = actor.split(':');
    switch (kind) {
      case 'staff':
        return data?.items.find((member) => member.id === id)?.name ?? text('staff.actor.staff');
      case 'operator':
      case 'customer':
      case 'guest':
      case 'system':
      case 'service':
        return text(`staff.actor.${kind}`);
      default:
        // Already a name.
        return actor;
    }
  };
}
