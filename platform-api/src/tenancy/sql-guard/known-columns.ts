import type { Reference } from './sql-tree.ts';

/** Columns of a query as its reader sees them; `known` means the value is certainly a bound tenant's id. */
export interface OutputColumn {
  readonly name: string | undefined;
  readonly star: boolean;
  readonly known: boolean;
}

/** Columns that certainly hold a bound tenant's id, by reference. */
export type KnownColumns = Map<Reference, Set<string>>;

/** What is visible at one point of a statement: its references, the facts so far, CTEs, and the block around it. */
export interface Env {
  readonly references: readonly Reference[];
  readonly known: KnownColumns;
  readonly ctes: ReadonlyMap<string, readonly OutputColumn[]>;
  readonly outer: Env | undefined;
}

export function learn(env: Env, reference: Reference, columns: Iterable<string>): void {
  const known = env.known.get(reference) ?? new Set<string>();
  for (const column of columns) known.add(column);
  if (known.size > 0) env.known.set(reference, known);
}

export function copyOf(known: KnownColumns): KnownColumns {
  return new Map([...known].map(([reference, columns]) => [reference, new Set(columns)]));
}

/** Repeats a step until it teaches nothing new: facts about one reference can lead to facts about another. */
export function untilSettled(env: Env, step: () => void): void {
  let size: number;
  do {
    size = sizeOf(env.known);
    step();
  } while (size !== sizeOf(env.known));
}

/** A column's place is only certain when no star stands before it. */
export function columnAt(output: readonly OutputColumn[], at: number): OutputColumn | undefined {
  return output.slice(0, at + 1).some(({ star }) => star) ? undefined : output[at];
}

/** The columns of a UNION: known only where every branch's column at that place is. */
export function combine(first: readonly OutputColumn[], second: readonly OutputColumn[]): OutputColumn[] {
  const onlyStars = [first, second].every((columns) => columns.length === 1 && columns[0]?.star === true);
  return first.map((column, at) => {
    const matching = onlyStars ? second[at] : columnAt(first, at) && columnAt(second, at);
    return { ...column, known: column.known && matching?.known === true };
  });
}

function sizeOf(known: KnownColumns): number {
  let size = 0;
  for (const columns of known.values()) size += columns.size;
  return size;
}
