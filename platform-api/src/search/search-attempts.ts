import { normalise, otherLayout } from './korean.rules.ts';
import type { HitFilter, HitOrder, HitPosition, HitQuery, Hits } from './search-engine.ts';
import { nearPlan, relaxedPlan, strictPlan } from './search-plan.rules.ts';
import { correctSpelling } from './spelling.rules.ts';

const NEAR_TEXTS = 60;
const EVERYWHERE: HitFilter = { categoryIds: null };

/** How a text was read in the end; cursors carry it, so that every page is of the same list. */
export interface Reading {
  readonly text: string;
  readonly how: 'strict' | 'relaxed';
}

/** The first reading that finds something, what it finds, and what it was corrected to. */
export interface Attempted<H extends Hits> {
  readonly reading: Reading;
  readonly correctedQuery: string | null;
  readonly answer: H;
}

interface Wanted {
  readonly filter: HitFilter;
  readonly order: HitOrder;
  readonly limit: number;
  readonly texts?: boolean;
}

/**
 * Asks for a text in the ways that it may have been meant, until something is found: as typed, typed on the other keyboard
 * layout, with a letter mended, and last with less demanded. Null when the text has no words.
 */
export async function attempt<H extends Hits>(
  question: string,
  wanted: Wanted,
  ask: (query: HitQuery) => Promise<H>,
): Promise<Attempted<H> | null> {
  const asked = normalise(question);
  const read = async (reading: Reading, correctedQuery: string | null): Promise<Attempted<H> | null> => {
    const answer = await askAs(reading, { ...wanted, after: null }, ask);
    return answer === null ? null : { reading, correctedQuery, answer };
  };
  const asTyped = await read({ text: asked, how: 'strict' }, null);
  if (asTyped === null || asTyped.answer.total > 0) return asTyped;
  // Nothing within the filters, but something without them: it was spelled well.
  if (isNarrowed(wanted.filter)) {
    const anywhere = await askAs(
      asTyped.reading,
      { filter: EVERYWHERE, order: 'match', limit: 1, after: null, texts: false },
      ask,
    );
    if (anywhere !== null && anywhere.total > 0) return asTyped;
  }
  const layout = otherLayout(asked);
  if (layout !== null) {
    const typed = await read({ text: layout, how: 'strict' }, layout);
    if (typed !== null && typed.answer.total > 0) return typed;
  }
  for (const text of [asked, ...(layout === null ? [] : [layout])]) {
    const mended = await mend(text, ask);
    const found = mended === null ? null : await read({ text: mended, how: 'strict' }, mended);
    if (found !== null && found.answer.total > 0) return found;
  }
  return (await read({ text: asked, how: 'relaxed' }, null)) ?? asTyped;
}

/** Asks for a text that was read before; null when it gives no plan. */
export async function askAs<H extends Hits>(
  { text, how }: Reading,
  wanted: Wanted & { readonly after: HitPosition | null },
  ask: (query: HitQuery) => Promise<H>,
): Promise<H | null> {
  const plan = how === 'strict' ? strictPlan(text) : relaxedPlan(text);
  return plan === null ? null : await ask({ ...wanted, plan });
}

async function mend(text: string, ask: (query: HitQuery) => Promise<Hits>): Promise<string | null> {
  const plan = nearPlan(text);
  if (plan === null) return null;
  const near = await ask({ plan, filter: EVERYWHERE, order: 'match', after: null, limit: NEAR_TEXTS });
  return correctSpelling(
    text,
    near.hits.flatMap((hit) => [hit.name, ...hit.tags]),
  );
}

function isNarrowed({ categoryIds, ...rest }: HitFilter): boolean {
  return categoryIds !== null || Object.values(rest).some((value) => value !== undefined && value !== false);
}
