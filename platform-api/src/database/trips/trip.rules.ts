import { CompiledQuery, type QueryResult } from 'kysely';

/** Reads that depend on the session or lock rows must stay on the connection and in the order in which they were asked. */
const NOT_PLAIN =
  /\b(?:for\s+(?:update|share)|lock\s+in\s+share|last_insert_id|get_lock|release_lock|sleep|into)\b/i;

/** True for a SELECT that changes nothing, locks nothing and depends on no session: it may be asked again, and anywhere. */
export function isPlainRead(sql: string): boolean {
  return /^\s*select\b/i.test(sql) && !NOT_PLAIN.test(sql);
}

/** Several statements as one text. Values stay placeholders, counted through from the first statement to the last. */
export function joined(queries: readonly CompiledQuery[]): CompiledQuery {
  return CompiledQuery.raw(
    queries.map(({ sql }) => sql).join(';\n'),
    queries.flatMap(({ parameters }) => parameters),
  );
}

/**
 * Takes the answer to a joined text apart: the server answers each statement with its rows or with what it changed.
 * @throws Error when the server answered another number of statements than were sent.
 */
export function resultsOf(answer: readonly unknown[], count: number): QueryResult<unknown>[] {
  if (answer.length !== count)
    throw new Error(`The server answered ${answer.length} of ${count} statements.`);
  return answer.map((part) => (Array.isArray(part) ? { rows: part as unknown[] } : changeOf(part)));
}

function changeOf(part: unknown): QueryResult<unknown> {
  const { insertId, affectedRows, changedRows } = part as Record<string, number | undefined>;
  return {
    rows: [],
    ...(insertId === undefined || insertId === 0 ? {} : { insertId: BigInt(insertId) }),
    ...(affectedRows === undefined ? {} : { numAffectedRows: BigInt(affectedRows) }),
    ...(changedRows === undefined ? {} : { numChangedRows: BigInt(changedRows) }),
  };
}
