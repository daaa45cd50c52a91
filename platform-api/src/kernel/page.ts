import { z } from 'zod';
import { defineErrors } from './domain-error.ts';
import { currentScope } from './scope.ts';

/** One page of a list: pass `nextCursor` back as `cursor` for the next one; null means that this was the last. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export const pageErrors = defineErrors({
  badCursor: [
    'page.bad-cursor',
    400,
    'This page address is not valid any more. Open the list from its start.',
  ],
});

/** `limit` and `cursor` of a list request. */
export const pageQuerySchema = z.object({
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(24),
});

/** Turns the sort values of a page's last row into an opaque cursor of the tenant whose list it is. */
export function encodeCursor(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify([listOwner(), ...values])).toString('base64url');
}

/**
 * Reads a cursor back.
 * @throws page.bad-cursor when it was not made by {@link encodeCursor} with `length` values for the same tenant.
 */
export function decodeCursor(cursor: string, length: number): (string | number | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const valid =
      Array.isArray(values) &&
      values.length === length + 1 &&
      values[0] === listOwner() &&
      values.every((value) => value === null || typeof value === 'string' || typeof value === 'number');
    if (valid) return (values as (string | number | null)[]).slice(1);
  } catch {
    // Not JSON: the same answer as any other cursor that is not ours.
  }
  throw pageErrors.badCursor();
}

/** Whose list is being read; compared only, it never decides anything. 0 outside any tenant. */
function listOwner(): number {
  return currentScope()?.tenant ?? 0;
}

/**
 * An instant that a cursor carries, as milliseconds or as columns hold it, in the form that columns hold.
 * @throws page.bad-cursor when it is none.
 */
export function cursorInstant(value: string | number | null | undefined): string {
  const date = new Date(typeof value === 'string' ? `${value.replace(' ', 'T')}Z` : (value ?? Number.NaN));
  if (Number.isNaN(date.getTime())) throw pageErrors.badCursor();
  return date.toISOString().replace('T', ' ').slice(0, -1);
}

/** Cuts `limit + 1` rows to a page and makes the next cursor from the last row kept. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => readonly (string | number | null)[],
  itemOf: (row: Row) => Item,
): Page<Item> {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return {
    items: kept.map(itemOf),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(cursorOf(last)) : null,
  };
}
