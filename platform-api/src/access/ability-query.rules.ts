import type { Expression, ExpressionBuilder, ReferenceExpression, SqlBool } from 'kysely';
import type { SubjectName } from '../http/index.ts';
import type { AppAbility } from './abilities.ts';

/** What a condition compares with. */
export type Scalar = string | number | null;

/** A condition on a row, in the only forms that a list query can ask for. */
export type Condition =
  | { readonly is: 'always' }
  | { readonly is: 'never' }
  | { readonly is: 'in'; readonly field: string; readonly values: readonly Scalar[] }
  | { readonly is: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly is: 'not'; readonly part: Condition };

/**
 * The fields that abilities may speak of, and the columns that hold them. Codes and ids only: text columns compare
 * without case, which CASL would not.
 */
export const CONDITION_FIELDS: Readonly<Partial<Record<SubjectName, Readonly<Record<string, string>>>>> = {
  AuditEntry: { actor: 'actor', action: 'action', subjectType: 'subject_type', subjectId: 'subject_id' },
};

const ALWAYS: Condition = { is: 'always' };
const NEVER: Condition = { is: 'never' };

/**
 * The rows of `subject` on which an ability allows reading. As in CASL the last rule that matches a row decides: several
 * fields are "and", several rules are "or", an inverted rule is "not".
 * @throws Error for an operator or a field that cannot be translated; called for every role at start-up.
 */
export function readableRows(ability: AppAbility, subject: SubjectName): Condition {
  const weakestFirst = ability.rulesFor('read', subject).toReversed();
  return weakestFirst.reduce<Condition>((allowed, rule) => {
    const matches = rule.conditions === undefined ? ALWAYS : parse(subject, rule.conditions);
    return rule.inverted ? both(allowed, negation(matches)) : either(allowed, matches);
  }, NEVER);
}

/** The condition as a WHERE over the columns of CONDITION_FIELDS. Nulls compare as values, as they do in CASL. */
export function whereRows<DB, TB extends keyof DB>(
  eb: ExpressionBuilder<DB, TB>,
  subject: SubjectName,
  condition: Condition,
): Expression<SqlBool> {
  switch (condition.is) {
    case 'always':
      return eb.lit(true);
    case 'never':
      return eb.lit(false);
    case 'not':
      return eb.not(whereRows(eb, subject, condition.part));
    case 'and':
      return eb.and(condition.parts.map((part) => whereRows(eb, subject, part)));
    case 'or':
      return eb.or(condition.parts.map((part) => whereRows(eb, subject, part)));
    case 'in': {
      const column = columnOf(subject, condition.field) as ReferenceExpression<DB, TB>;
      const values = condition.values.filter((value) => value !== null);
      // `is not null` first: a bare comparison would be NULL for a null column, and so would its negation.
      const listed =
        values.length === 0 ? [] : [eb.and([eb(column, 'is not', null), eb(column, 'in', values as never)])];
      return eb.or(condition.values.includes(null) ? [...listed, eb(column, 'is', null)] : listed);
    }
  }
}

/**
 * Refuses rules that the guard or a list could not keep. The guard knows no row, so only reading may have conditions,
 * and lists must be able to ask for them.
 */
export function checkRules(ability: AppAbility): void {
  for (const { action, subject, conditions } of ability.rules) {
    if (conditions === undefined) continue;
    if ([action].flat().some((name) => name !== 'read')) throw new Error('Only reading may have conditions.');
    for (const name of [subject].flat()) {
      if (typeof name !== 'string' || name === 'all')
        throw new Error('A rule with conditions must name its subject.');
      readableRows(ability, name);
    }
  }
}

function parse(subject: SubjectName, conditions: unknown): Condition {
  if (!isPlainObject(conditions)) throw new Error(`The conditions on ${subject} must be an object.`);
  return allOf(Object.entries(conditions).map(([key, wanted]) => parseEntry(subject, key, wanted)));
}

function parseEntry(subject: SubjectName, key: string, wanted: unknown): Condition {
  columnOf(subject, key);
  if (isScalar(wanted)) return { is: 'in', field: key, values: [wanted] };
  if (!isPlainObject(wanted))
    throw new Error(`The value of ${subject}.${key} cannot be asked for in a list query.`);
  return allOf(Object.entries(wanted).map(([operator, value]) => comparison(subject, key, operator, value)));
}

function comparison(subject: SubjectName, field: string, operator: string, value: unknown): Condition {
  if (operator === '$eq' && isScalar(value)) return { is: 'in', field, values: [value] };
  if (operator === '$in' && Array.isArray(value) && value.every(isScalar))
    return { is: 'in', field, values: value };
  throw new Error(
    `${operator} on ${subject}.${field} cannot be a list query. Use a value, $eq, $in, several fields, or another rule.`,
  );
}

function columnOf(subject: SubjectName, field: string): string {
  const column = CONDITION_FIELDS[subject]?.[field];
  if (column === undefined)
    throw new Error(`Add ${subject}.${field} to CONDITION_FIELDS before abilities speak of it.`);
  return column;
}

function allOf(parts: readonly Condition[]): Condition {
  return parts.reduce(both, ALWAYS);
}

function both(left: Condition, right: Condition): Condition {
  if (left.is === 'never' || right.is === 'never') return NEVER;
  if (left.is === 'always') return right;
  return right.is === 'always' ? left : { is: 'and', parts: [left, right] };
}

function either(left: Condition, right: Condition): Condition {
  if (left.is === 'always' || right.is === 'always') return ALWAYS;
  if (left.is === 'never') return right;
  return right.is === 'never' ? left : { is: 'or', parts: [left, right] };
}

function negation(part: Condition): Condition {
  if (part.is === 'always') return NEVER;
  if (part.is === 'never') return ALWAYS;
  return part.is === 'not' ? part.part : { is: 'not', part };
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isScalar(value: unknown): value is Scalar {
  return value === null || typeof value === 'string' || typeof value === 'number';
}
