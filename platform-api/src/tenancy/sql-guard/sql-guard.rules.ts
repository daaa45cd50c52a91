import { BoundedCache } from './bounded-cache.ts';
import { readStatements } from './sql-statements.parser.ts';
import { shapeOf, tokenize, type SlotSource } from './sql-tokens.ts';
import { findScope, type Refusal, type ScopeFinding } from './tenant-scope.rules.ts';

export type GuardRefusal = { readonly ok: false } & Refusal;

/** Either every bound tenant of the statement (none when it touches no tenant table), or what is wrong with it. */
export type GuardVerdict = { readonly ok: true; readonly tenants: readonly number[] } | GuardRefusal;

/** Whose data the code that runs may touch. */
export type TenantScope =
  | { readonly kind: 'tenant'; readonly tenantId: number }
  | { readonly kind: 'across'; readonly why: string }
  | { readonly kind: 'none' };

interface PreparedCheck {
  readonly refusal: Refusal | undefined;
  readonly bound: readonly { readonly table: string; readonly source: SlotSource }[];
  readonly hiddenPlaceholder: boolean;
}

const cachedStatements = 2000;
const longestCachedText = 50_000;
const checkers = new WeakMap<ReadonlySet<string>, StatementChecker>();

/** Checks one statement. The set of tables is read once; the analysis of a text is kept for the next time. */
export function checkStatement(
  sql: string,
  values: readonly unknown[],
  tenantTables: ReadonlySet<string>,
): GuardVerdict {
  let checker = checkers.get(tenantTables);
  if (checker === undefined) checkers.set(tenantTables, (checker = new StatementChecker(tenantTables)));
  return checker.check(sql, values);
}

/** The statement's verdict in the scope it runs in: a sound statement may still name another tenant. */
export function checkInScope(verdict: GuardVerdict, scope: TenantScope): GuardVerdict {
  if (!verdict.ok || scope.kind === 'across' || verdict.tenants.length === 0) return verdict;
  const table = 'a tenant table';
  if (scope.kind === 'none') {
    const hint =
      "run it inside a tenant's context, or inside acrossTenants('why', fn) when it serves no single tenant";
    return { ok: false, table, reason: 'no tenant context is open', hint };
  }
  const foreign = verdict.tenants.filter((tenant) => tenant !== scope.tenantId);
  if (foreign.length === 0) return verdict;
  const reason = `the context belongs to tenant ${scope.tenantId}, the statement is bound to ${foreign.join(', ')}`;
  return {
    ok: false,
    table,
    reason,
    hint: 'take tenant_id from the context, never from input or from another row',
  };
}

/** Checks statements against one set of tenant tables. */
export class StatementChecker {
  private readonly byText = new BoundedCache<PreparedCheck>(cachedStatements);
  private readonly byShape = new BoundedCache<ScopeFinding>(cachedStatements);
  private readonly tables: ReadonlySet<string>;
  private readonly mention: RegExp | undefined;

  constructor(tenantTables: ReadonlySet<string>) {
    this.tables = new Set([...tenantTables].map((table) => table.toLowerCase()));
    const names = [...this.tables].map((table) => table.replaceAll(/[^\w]/g, String.raw`\$&`));
    this.mention =
      names.length === 0 ? undefined : new RegExp(`(?<![\\w$])(?:${names.join('|')})(?![\\w$])`, 'i');
  }

  get cachedTrees(): number {
    return this.byShape.size;
  }

  /** Cheap and sound: a statement that never writes a tenant table's name cannot touch it. */
  mentionsTenantTable(sql: string): boolean {
    return this.mention?.test(sql) ?? false;
  }

  check(sql: string, values: readonly unknown[]): GuardVerdict {
    let prepared = this.byText.get(sql);
    if (prepared === undefined) {
      if (!this.mentionsTenantTable(sql)) return { ok: true, tenants: [] };
      prepared = this.prepare(sql, values.length);
    }
    if (prepared.refusal !== undefined) return { ok: false, ...prepared.refusal };
    if (prepared.hiddenPlaceholder && values.length > 0) return refuseHiddenPlaceholder(this.mentioned(sql));
    const tenants: number[] = [];
    for (const { table, source } of prepared.bound) {
      const tenant = asTenantId('literal' in source ? source.literal : values[source.placeholder]);
      if (tenant === undefined) return refuseValue(table);
      if (!tenants.includes(tenant)) tenants.push(tenant);
    }
    return { ok: true, tenants };
  }

  private prepare(sql: string, valueCount: number): PreparedCheck {
    try {
      const { tokens, sources, hiddenPlaceholder } = tokenize(sql);
      const shape = shapeOf(tokens);
      let finding = this.byShape.get(shape);
      if (finding === undefined) {
        finding = findScope(readStatements(tokens), this.tables);
        if (shape.length <= longestCachedText) this.byShape.set(shape, finding);
      }
      const bound = [...finding.slots].map(([slot, table]) => ({
        table,
        source: sources[slot] ?? { literal: '' },
      }));
      const prepared = { refusal: finding.refusal, bound, hiddenPlaceholder };
      // Texts with their values written into them rarely come twice: for those the shape is the key.
      if (valueCount > 0 && sql.length <= longestCachedText) this.byText.set(sql, prepared);
      return prepared;
    } catch (error) {
      // Whatever went wrong, a statement that could not be read is never waved through.
      const reason = `the statement cannot be read: ${error instanceof Error ? error.message : String(error)}`;
      const hint =
        "write it in a form the guard reads, or run schema changes inside acrossTenants('why', fn)";
      return { refusal: { table: this.mentioned(sql), reason, hint }, bound: [], hiddenPlaceholder: false };
    }
  }

  private mentioned(sql: string): string {
    return this.mention?.exec(sql)?.[0] ?? 'a tenant table';
  }
}

/** The statement's beginning without its values, for errors and logs. */
export function describeStatement(sql: string): string {
  let text: string;
  try {
    text = shapeOf(tokenize(sql).tokens);
  } catch {
    text = sql.replaceAll(/'[^']*'?|"[^"]*"?|\b\d[\d.]*/g, '?');
  }
  return text.length > 300 ? `${text.slice(0, 300)}…` : text.trim();
}

function asTenantId(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : undefined;
  if (typeof value === 'bigint') return asTenantId(Number(value));
  return typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}

function refuseValue(table: string): GuardRefusal {
  const reason = 'tenant_id is compared with a value that is not a whole number, or with a missing one';
  return { ok: false, table, reason, hint: "bind the context's tenant id as a number" };
}

function refuseHiddenPlaceholder(table: string): GuardRefusal {
  const reason =
    'a ? inside a string, name or comment makes it uncertain which value belongs to which placeholder';
  return { ok: false, table, reason, hint: 'bind that text as a value too' };
}
