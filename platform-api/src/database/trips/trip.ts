import { CompiledQuery, type Compilable, type QueryResult } from 'kysely';
import type { Db } from '../tables.ts';

/** Looks at the answer of a change that was sent along; throws to roll its transaction back. */
type Check = (result: QueryResult<unknown>) => void;

const sentAlong = new WeakMap<CompiledQuery, Check | undefined>();
const parts = new WeakMap<CompiledQuery, readonly CompiledQuery[]>();

type Results<Queries extends readonly Compilable[]> = {
  [Index in keyof Queries]: Queries[Index] extends Compilable<infer Row> ? QueryResult<Row> : never;
};

/**
 * Sends a change of a transaction together with its next statement, or with `commit`: for changes on whose answer nothing
 * depends but whether the transaction may stand, which `check` decides. A failure (deadlock, unique key, a check) is thrown
 * where the next statement is awaited, so never use it for a change whose failure is caught. Outside a transaction it is
 * sent at once.
 */
export async function sendAlong(tx: Db, query: Compilable, check?: Check): Promise<void> {
  const compiled = query.compile();
  sentAlong.set(compiled, check);
  const result = await tx.executeQuery(compiled);
  if (!tx.isTransaction) check?.(result);
}

/**
 * Runs statements of a transaction in their order, in one trip to the server, and answers what each of them answered. The
 * first that fails ends the trip with its error, as it would end the transaction.
 */
export async function inOneTrip<const Queries extends readonly Compilable[]>(
  tx: Db,
  queries: Queries,
): Promise<Results<Queries>> {
  const compiled = queries.map((query) => query.compile());
  if (compiled.length === 0) return [] as Results<readonly []> as Results<Queries>;
  const bundle = CompiledQuery.raw('');
  parts.set(bundle, compiled);
  const { rows } = await tx.executeQuery(bundle);
  return rows as Results<Queries>;
}

/** How many rows a change of {@link inOneTrip} matched. */
export function matched(result: QueryResult<unknown> | undefined): number {
  return Number(result?.numAffectedRows ?? 0n);
}

export function isSentAlong(query: CompiledQuery): boolean {
  return sentAlong.has(query);
}

export function checkOf(query: CompiledQuery): Check | undefined {
  return sentAlong.get(query);
}

export function partsOf(query: CompiledQuery): readonly CompiledQuery[] | null {
  return parts.get(query) ?? null;
}
