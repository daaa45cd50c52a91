import type { LevelKey } from './stock.types.ts';

/** What the four books say of one level, read in one statement. */
export interface LevelBooks extends LevelKey {
  readonly tenant: number;
  readonly onHand: number;
  readonly reserved: number;
  /** Σ of the ledger. */
  readonly moved: number;
  /** Σ of the bins. */
  readonly inBins: number;
  /** Σ of the open claims. */
  readonly claimed: number;
}

/** True when ledger, bins and claims say what the level says. */
export function booksAgree(books: LevelBooks): boolean {
  return books.onHand === books.moved && books.onHand === books.inBins && books.reserved === books.claimed;
}

/** The disagreement in one sentence, for the alarm. */
export function disagreement(books: LevelBooks): string {
  return (
    `on hand ${books.onHand}, ledger ${books.moved}, bins ${books.inBins}; ` +
    `reserved ${books.reserved}, open claims ${books.claimed}`
  );
}

/** A level that was seen to disagree, and since when. */
export interface Suspect {
  readonly books: LevelBooks;
  readonly since: number;
}

/** A difference must last this long before it counts: two sightings, not one. */
export const SUSPECT_MS = 5_000;

/**
 * Compares what is seen now with the suspects of before: those that disagreed long enough are guilty, the others are
 * watched on.
 */
export function judge(
  suspects: ReadonlyMap<string, Suspect>,
  disagreeing: readonly LevelBooks[],
  now: number,
): { guilty: LevelBooks[]; watched: Map<string, Suspect> } {
  const guilty: LevelBooks[] = [];
  const watched = new Map<string, Suspect>();
  for (const books of disagreeing) {
    const key = `${books.tenant}/${books.variantId}/${books.warehouseId}`;
    const since = suspects.get(key)?.since ?? now;
    if (now - since >= SUSPECT_MS) guilty.push(books);
    else watched.set(key, { books, since });
  }
  return { guilty, watched };
}
