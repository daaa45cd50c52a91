import {
  columnAt,
  combine,
  copyOf,
  learn,
  untilSettled,
  type Env,
  type OutputColumn,
} from './known-columns.ts';
import type {
  Block,
  Condition,
  Cte,
  Expression,
  Insert,
  Operand,
  Query,
  Reference,
  Statement,
} from './sql-tree.ts';

const tenantColumn = 'tenant_id';
const systemSchemas = new Set(['information_schema', 'mysql', 'performance_schema', 'sys']);

export interface Refusal {
  readonly table: string;
  readonly reason: string;
  readonly hint: string;
}

/** What holds for a statement whatever its values are: a refusal, or the slots that must hold the tenant. */
export interface ScopeFinding {
  readonly refusal: Refusal | undefined;
  readonly slots: ReadonlyMap<number, string>;
}

/** Proves that every reference to a tenant table is tied to a bound tenant, or says which one is not. */
export function findScope(statements: readonly Statement[], tenantTables: ReadonlySet<string>): ScopeFinding {
  const finder = new ScopeFinder(tenantTables);
  for (const statement of statements) finder.statement(statement);
  return { refusal: finder.refusal, slots: finder.slots };
}

class ScopeFinder {
  refusal: Refusal | undefined;
  readonly slots = new Map<number, string>();

  constructor(private readonly tenantTables: ReadonlySet<string>) {}

  statement(statement: Statement): void {
    const empty: Env = { references: [], known: new Map(), ctes: new Map(), outer: undefined };
    if (statement.kind === 'query') this.query(statement.query, empty, true);
    if (statement.kind === 'insert') this.insert(statement.insert, empty);
    if (statement.kind !== 'change') return;
    const { block, assigned } = statement;
    this.block(block, this.withCtes(statement.ctes, empty, true), true);
    const target = block.references.find((reference) => this.isTenantTable(reference, empty));
    if (target !== undefined) this.refuseAssignment(target.table, assigned);
  }

  private insert(insert: Insert, outer: Env): void {
    const env = this.withCtes(insert.ctes, outer, true);
    const { block, table, columns, rows } = insert;
    const [target] = block.references;
    const isTenant = target !== undefined && this.isTenantTable(target, outer);
    // The row being written is the context's own once its tenant_id is; its subqueries may lean on it.
    const known = new Map(isTenant ? [[target, new Set([tenantColumn])]] : []);
    const inner: Env = { references: block.references, known, ctes: env.ctes, outer: undefined };
    for (const query of block.subqueries) this.query(query, inner, true);
    const output = insert.query && this.query(insert.query, env, true, columns);
    if (!isTenant) return;
    this.refuseAssignment(table, insert.assigned);
    const at = columns.indexOf(tenantColumn);
    if (at < 0) {
      this.refuse(
        table,
        'the INSERT does not name tenant_id among its columns',
        'name the columns, tenant_id first',
      );
      return;
    }
    for (const [index, row] of rows.entries()) {
      const value = row[at];
      if (value?.kind === 'value') this.slots.set(value.slot, table);
      else
        this.refuse(table, `row ${index + 1} gives tenant_id no bound value`, 'bind tenant_id in every row');
    }
    if (output !== undefined && columnAt(output, at)?.known !== true) {
      const hint =
        'select tenant_id as a bound value or from a reference that is tied to one, at the same position';
      this.refuse(
        table,
        'the INSERT … SELECT takes tenant_id from something that is not tied to a tenant',
        hint,
      );
    }
  }

  private refuseAssignment(table: string, assigned: readonly string[]): void {
    if (!assigned.includes(tenantColumn)) return;
    this.refuse(
      table,
      'the statement assigns tenant_id',
      'a row never changes its tenant: leave tenant_id out of it',
    );
  }

  /** The columns a query yields. Only the final pass reports, the earlier ones ask while facts are still growing. */
  private query(query: Query, outer: Env, final: boolean, names?: readonly string[]): OutputColumn[] {
    const env = this.withCtes(query.ctes, outer, final);
    let result: OutputColumn[] | undefined;
    for (const branch of query.branches) {
      const labels = names ?? result?.map(({ name }) => name ?? '');
      const output =
        branch.kind === 'query'
          ? this.query(branch, env, final, labels)
          : this.block(branch, env, final, labels);
      result = result === undefined ? output : combine(result, output);
    }
    return result ?? [];
  }

  private withCtes(ctes: readonly Cte[], outer: Env, final: boolean): Env {
    if (ctes.length === 0) return outer;
    const visible = new Map(outer.ctes);
    const env: Env = { ...outer, ctes: visible };
    for (const cte of ctes) {
      const name = cte.name;
      if (cte.recursive) this.assumeRecursive(cte, env, visible);
      visible.set(name, this.query(cte.query, env, final, cte.columns));
    }
    return env;
  }

  /** A recursive part may lean on what the parts before it yield, as long as it yields the same itself. */
  private assumeRecursive(cte: Cte, env: Env, visible: Map<string, readonly OutputColumn[]>): void {
    const [anchor] = cte.query.branches;
    if (anchor === undefined) return;
    const first: Query = { kind: 'query', ctes: cte.query.ctes, branches: [anchor] };
    let assumed = this.query(first, env, false, cte.columns);
    for (;;) {
      visible.set(cte.name, assumed);
      const yielded = combine(assumed, this.query(cte.query, env, false, cte.columns));
      if (yielded.every(({ known }, at) => known === assumed[at]?.known)) return;
      assumed = yielded;
    }
  }

  private block(block: Block, outer: Env, final: boolean, names?: readonly string[]): OutputColumn[] {
    const env: Env = { references: block.references, known: copyOf(outer.known), ctes: outer.ctes, outer };
    for (const reference of block.references)
      learn(env, reference, this.knownOutputs(reference, outer, final));
    untilSettled(env, () => {
      for (const condition of block.conditions) this.applyCondition(condition, env);
    });
    if (final) {
      for (const reference of block.references) this.requireScope(reference, env);
      for (const query of block.subqueries) this.query(query, env, true);
    }
    return this.outputs(block, env, names);
  }

  private knownOutputs(reference: Reference, env: Env, final: boolean): string[] {
    const output =
      reference.derived === undefined
        ? reference.schema === undefined && env.ctes.get(reference.table)
        : this.query(reference.derived, env, final, reference.columns);
    if (!output) return [];
    // Nothing but the tenant's column is looked for behind a star.
    return output.filter(({ known }) => known).map(({ star, name }) => (star ? tenantColumn : (name ?? '')));
  }

  private requireScope(reference: Reference, env: Env): void {
    if (!this.isTenantTable(reference, env) || env.known.get(reference)?.has(tenantColumn)) return;
    const { table, alias } = reference;
    const shown = alias === table ? `"${table}"` : `"${table}" (as ${alias})`;
    const hint =
      `add ${alias}.tenant_id = ? to WHERE (or, for a joined reference, to its ON), or equate it with the tenant_id ` +
      'of a reference that has one; every branch of an OR and every subquery needs its own';
    this.refuse(table, `${shown} is not tied to a tenant`, hint);
  }

  private applyCondition(condition: Condition, env: Env): void {
    for (const [reference, columns] of this.facts(condition.expression, env)) {
      if (condition.targets !== undefined && !condition.targets.includes(reference)) continue;
      learn(env, reference, columns);
    }
  }

  /** What is known once the expression holds, on top of what was known before. */
  private facts(expression: Expression, before: Env): Map<Reference, Set<string>> {
    const env: Env = { ...before, known: copyOf(before.known) };
    if (expression.kind === 'and') {
      untilSettled(env, () => {
        for (const part of expression.parts) {
          for (const [reference, columns] of this.facts(part, env)) learn(env, reference, columns);
        }
      });
    }
    if (expression.kind === 'or') {
      const branches = expression.parts.map((part) => this.facts(part, before));
      for (const [reference, columns] of branches[0] ?? []) {
        const shared = [...columns].filter((name) =>
          branches.every((branch) => branch.get(reference)?.has(name)),
        );
        learn(env, reference, shared);
      }
    }
    if (expression.kind === 'equal') {
      this.equate(expression.left, [expression.right], env);
      this.equate(expression.right, [expression.left], env);
    }
    if (expression.kind === 'in') this.equate(expression.left, expression.choices, env);
    if (expression.kind === 'in-query') this.equateQuery(expression.left, expression.query, env);
    return env.known;
  }

  /** The left side is one of the choices: a column of it is known when every choice is. */
  private equate(left: Operand, choices: readonly Operand[], env: Env): void {
    if (left.kind === 'row') {
      for (const [at, part] of left.operands.entries()) {
        const column = choices.map((choice) => (choice.kind === 'row' ? choice.operands[at] : undefined));
        if (column.every((choice) => choice !== undefined)) this.equate(part, column, env);
      }
      return;
    }
    const [first] = choices;
    if (choices.length === 1 && first?.kind === 'query') return this.equateQuery(left, first.query, env);
    const reference = left.kind === 'column' ? this.resolve(left, env) : undefined;
    if (left.kind !== 'column' || reference === undefined || choices.length === 0) return;
    const tied = choices.every((choice) => this.isTied(choice, left.name === tenantColumn, env));
    if (!tied) return;
    for (const choice of choices)
      if (choice.kind === 'value') this.slots.set(choice.slot, reference.table || reference.alias);
    learn(env, reference, [left.name]);
  }

  private equateQuery(left: Operand, query: Query, env: Env): void {
    const output = this.query(query, env, false);
    for (const [at, part] of (left.kind === 'row' ? left.operands : [left]).entries()) {
      if (part.kind !== 'column' || columnAt(output, at)?.known !== true) continue;
      const reference = this.resolve(part, env);
      if (reference !== undefined) learn(env, reference, [part.name]);
    }
  }

  private isTied(operand: Operand, valueCounts: boolean, env: Env): boolean {
    if (operand.kind === 'value') return valueCounts;
    if (operand.kind !== 'column') return false;
    const reference = this.resolve(operand, env);
    return reference !== undefined && env.known.get(reference)?.has(operand.name) === true;
  }

  /** An unqualified column can only mean the one tenant reference: with two the server calls it ambiguous. */
  private resolve(column: Operand & { kind: 'column' }, env: Env): Reference | undefined {
    if (column.qualifier === undefined) {
      const tenants = env.references.filter((reference) => this.isTenantTable(reference, env));
      const candidates = tenants.length > 0 ? tenants : env.references;
      return candidates.length === 1 ? candidates[0] : undefined;
    }
    for (let at: Env | undefined = env; at !== undefined; at = at.outer) {
      const found = at.references.find(({ alias }) => alias === column.qualifier);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private outputs(block: Block, env: Env, names: readonly string[] | undefined): OutputColumn[] {
    return block.items.map((item, at) => {
      const name = names?.[at] ?? item.name;
      if (item.star === undefined) {
        const known = this.isTied(item.operand, name === tenantColumn, env);
        if (known && item.operand.kind === 'value') this.slots.set(item.operand.slot, name ?? tenantColumn);
        return { name, star: false, known };
      }
      const covered = env.references.filter(({ alias }) => item.star === '' || alias === item.star);
      // A column list renames what the star yields, so that tenant_id may be another column.
      const renamed = names !== undefined && names[at] !== '';
      const known = !renamed && covered.some((one) => env.known.get(one)?.has(tenantColumn));
      return { name: undefined, star: true, known };
    });
  }

  private isTenantTable(reference: Reference, env: Env): boolean {
    const { schema, table, derived } = reference;
    if (derived !== undefined || !this.tenantTables.has(table)) return false;
    return schema === undefined ? !env.ctes.has(table) : !systemSchemas.has(schema);
  }

  private refuse(table: string, reason: string, hint: string): void {
    this.refusal ??= { table, reason, hint };
  }
}
