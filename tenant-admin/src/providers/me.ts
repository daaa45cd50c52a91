import { queryOptions } from '@tanstack/react-query';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import type { Me } from '../api/types.ts';
import { chooseShop, currentShop } from './shop-choice.ts';

/** Who is signed in, where they work and what they may do in the shop of this tab. */
export const meQuery = queryOptions({ queryKey: ['me'], queryFn: readMe, staleTime: 60_000 });

/** Settles on a shop that the person really works in before it answers: the rules depend on it. */
async function readMe(): Promise<Me> {
  const remembered = currentShop();
  const me = await ask().catch((problem: unknown) => {
    if (!remembered || isSignedOut(problem)) throw problem;
    // The remembered shop is gone or closed to this person: ask again without it.
    chooseShop(null);
    return ask();
  });
  const known = me.memberships.some(({ tenant }) => tenant.slug === currentShop());
  if (known) return me;
  chooseShop(me.memberships[0]?.tenant.slug ?? null);
  return me.memberships.length > 0 ? ask() : me;
}

const ask = () => answer(api.GET('/admin/v1/me'));

function isSignedOut(problem: unknown): boolean {
  return typeof problem === 'object' && problem !== null && 'status' in problem && problem.status === 401;
}
