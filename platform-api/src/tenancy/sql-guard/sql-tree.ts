/** What the guard needs to know about a statement: which rows it can reach, and under which conditions. */
export type Statement =
  | { readonly kind: 'query'; readonly query: Query }
  /** UPDATE and DELETE: the references, the conditions and the columns that are set. */
  | {
      readonly kind: 'change';
      readonly ctes: readonly Cte[];
      readonly block: Block;
      readonly assigned: readonly string[];
    }
  | { readonly kind: 'insert'; readonly insert: Insert }
  /** Transaction control, settings, metadata. */
  | { readonly kind: 'harmless' };

export interface Insert {
  readonly ctes: readonly Cte[];
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Operand[])[];
  readonly query: Query | undefined;
  /** Columns changed by ON DUPLICATE KEY UPDATE. */
  readonly assigned: readonly string[];
  /** The target as a reference, and the subqueries of values and assignments. */
  readonly block: Block;
}

export interface Query {
  readonly kind: 'query';
  readonly ctes: readonly Cte[];
  /** More than one: UNION, INTERSECT, EXCEPT. */
  readonly branches: readonly (Block | Query)[];
}

export interface Cte {
  readonly name: string;
  readonly columns: readonly string[] | undefined;
  readonly query: Query;
  readonly recursive: boolean;
}

/** One SELECT (or the body of an UPDATE or DELETE). */
export interface Block {
  readonly kind: 'block';
  readonly items: readonly Item[];
  readonly references: Reference[];
  readonly conditions: Condition[];
  readonly subqueries: Query[];
}

export interface Item {
  /** For a star: the alias before it, '' when it stands alone. */
  readonly star: string | undefined;
  readonly operand: Operand;
  readonly name: string | undefined;
}

/** One table, derived table or table function in FROM. Its identity is the object itself. */
export interface Reference {
  readonly alias: string;
  readonly schema: string | undefined;
  readonly table: string;
  readonly derived: Query | undefined;
  readonly columns: readonly string[] | undefined;
}

/** A condition that holds for every row, or, when `targets` is given, only for the rows of those references. */
export interface Condition {
  readonly expression: Expression;
  readonly targets: readonly Reference[] | undefined;
}

export type Operand =
  | { readonly kind: 'column'; readonly qualifier: string | undefined; readonly name: string }
  | { readonly kind: 'value'; readonly slot: number }
  | { readonly kind: 'query'; readonly query: Query }
  | { readonly kind: 'row'; readonly operands: readonly Operand[] }
  | { readonly kind: 'other' };

export type Expression =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Expression[] }
  | { readonly kind: 'equal'; readonly left: Operand; readonly right: Operand }
  | { readonly kind: 'in'; readonly left: Operand; readonly choices: readonly Operand[] }
  | { readonly kind: 'in-query'; readonly left: Operand; readonly query: Query }
  | { readonly kind: 'operand'; readonly operand: Operand }
  /** Anything that proves nothing: NOT, ranges, functions. */
  | { readonly kind: 'opaque' };

export const other: Operand = { kind: 'other' };
export const opaque: Expression = { kind: 'opaque' };

export function emptyBlock(items: readonly Item[] = []): Block {
  return { kind: 'block', items, references: [], conditions: [], subqueries: [] };
}
