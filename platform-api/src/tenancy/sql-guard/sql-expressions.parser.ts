import { SqlSyntaxError, type TokenReader } from './sql-tokens.ts';
import { opaque, other, type Expression, type Operand, type Query } from './sql-tree.ts';

/** Collects the subqueries found while an expression is read; each is checked as a query of its own. */
export interface ExpressionContext {
  readonly subqueries: Query[];
  readQuery(): Query;
}

const arithmetic = new Set(['+', '-', '*', '/', '%', '&', '|', '^', '<<', '>>', '->', '->>', ':=']);
const arithmeticWords = ['div', 'mod', 'collate'];
const comparisons = new Set(['=', '<=>', '<', '>', '<=', '>=', '<>', '!=']);
const negatable = ['like', 'regexp', 'rlike', 'in', 'between', 'sounds', 'member'];
const prefixes = ['binary', 'distinct', 'interval'];
const intervalUnits =
  /^(microsecond|second|minute|hour|day|week|month|quarter|year)(_(microsecond|second|minute|hour|month))?$/;
const queryWords = ['select', 'with', 'union', 'intersect', 'except'];

/** Reads a condition or value. Only AND, OR, equality and IN are understood; everything else proves nothing. */
export function readExpression(reader: TokenReader, context: ExpressionContext): Expression {
  const parts = [readConjunction(reader, context)];
  let exclusive = false;
  while (reader.isWord('or', 'xor') || reader.isMark('||')) {
    exclusive ||= reader.isWord('xor');
    reader.take();
    parts.push(readConjunction(reader, context));
  }
  if (exclusive) return opaque;
  return parts.length === 1 ? (parts[0] ?? opaque) : { kind: 'or', parts };
}

/** The operand an expression is, or `other` when it is a condition or a calculation. */
export function asOperand(expression: Expression): Operand {
  return expression.kind === 'operand' ? expression.operand : other;
}

/** Reads up to and over the closing bracket (the opening one is taken), checking the queries inside. */
export function skipBrackets(reader: TokenReader, context: ExpressionContext): void {
  if (reader.isWord('select', 'with')) context.subqueries.push(context.readQuery());
  while (!reader.takeMark(')')) {
    if (reader.isWord(...queryWords))
      throw new SqlSyntaxError(`"${reader.take().text}" stands where it cannot be checked`);
    const opened = reader.isMark('(');
    reader.take();
    if (opened) skipBrackets(reader, context);
  }
}

function readConjunction(reader: TokenReader, context: ExpressionContext): Expression {
  const parts = [readPredicate(reader, context)];
  while (reader.takeWord('and') || reader.takeMark('&&')) parts.push(readPredicate(reader, context));
  return parts.length === 1 ? (parts[0] ?? opaque) : { kind: 'and', parts };
}

function readPredicate(reader: TokenReader, context: ExpressionContext): Expression {
  if (reader.takeWord('not') || reader.takeMark('!')) {
    readPredicate(reader, context);
    return opaque;
  }
  let result = readValue(reader, context);
  for (;;) {
    const next = readTail(reader, context, result);
    if (next === undefined) return result;
    result = next;
  }
}

/** The comparison after a value; undefined when none follows. A second comparison in a row proves nothing. */
function readTail(reader: TokenReader, context: ExpressionContext, left: Expression): Expression | undefined {
  const token = reader.peek();
  if (token?.kind === 'mark' && comparisons.has(token.text)) {
    reader.take();
    if (reader.takeWord('any', 'some', 'all')) {
      readValue(reader, context);
      return opaque;
    }
    const right = readValue(reader, context);
    if (token.text !== '=' || left.kind !== 'operand' || right.kind !== 'operand') return opaque;
    return { kind: 'equal', left: left.operand, right: right.operand };
  }
  if (reader.takeWord('is')) {
    reader.takeWord('not');
    if (!reader.takeWord('null', 'true', 'false', 'unknown')) reader.fail('null');
    return opaque;
  }
  const negated = reader.isWord('not') && reader.isWordAhead(1, ...negatable);
  if (negated) reader.take();
  if (reader.takeWord('between')) {
    readValue(reader, context);
    reader.expectWord('and');
    readValue(reader, context);
    return opaque;
  }
  if (reader.takeWord('in')) {
    const found = readChoices(reader, context, left);
    return negated ? opaque : found;
  }
  if (reader.takeWord('like', 'regexp', 'rlike', 'sounds', 'member')) {
    reader.takeWord('like', 'of');
    readValue(reader, context);
    if (reader.takeWord('escape')) readValue(reader, context);
    return opaque;
  }
  return undefined;
}

function readChoices(reader: TokenReader, context: ExpressionContext, left: Expression): Expression {
  reader.expectMark('(');
  const leftOperand = left.kind === 'operand' ? left.operand : other;
  if (reader.isWord('select', 'with')) {
    const query = context.readQuery();
    context.subqueries.push(query);
    reader.expectMark(')');
    return { kind: 'in-query', left: leftOperand, query };
  }
  const choices = readList(reader, context);
  return { kind: 'in', left: leftOperand, choices: choices.map(asOperand) };
}

/** Comma-separated expressions up to and over the closing bracket. */
export function readList(reader: TokenReader, context: ExpressionContext): Expression[] {
  const list: Expression[] = [];
  if (reader.takeMark(')')) return list;
  do list.push(readExpression(reader, context));
  while (reader.takeMark(','));
  reader.expectMark(')');
  return list;
}

/** A value with its arithmetic: any operator makes it a calculation. */
function readValue(reader: TokenReader, context: ExpressionContext): Expression {
  let result = readPrimary(reader, context);
  for (;;) {
    const token = reader.peek();
    const operator = token?.kind === 'mark' && arithmetic.has(token.text);
    if (!operator && !reader.isWord(...arithmeticWords)) return result;
    reader.take();
    readPrimary(reader, context);
    result = opaque;
  }
}

function readPrimary(reader: TokenReader, context: ExpressionContext): Expression {
  const token = reader.take();
  if (token.kind === 'value') {
    // 'a' 'b' is one string to the server.
    if (reader.peek()?.kind !== 'value') return operand({ kind: 'value', slot: token.slot });
    while (reader.peek()?.kind === 'value') reader.take();
    return opaque;
  }
  if (token.kind === 'mark') return readMarkedPrimary(reader, context, token.text);
  if (token.kind === 'word') {
    if (token.text === 'case') return readCase(reader, context);
    if (token.text === 'exists') return readPrimary(reader, context) && opaque;
    if (prefixes.includes(token.text) && !reader.isMark('.'))
      return readPrefixed(reader, context, token.text);
    if (queryWords.includes(token.text))
      throw new SqlSyntaxError(`"${token.text}" stands where it cannot be checked`);
    // date '2026-01-01', _utf8mb4 'text'
    if (reader.peek()?.kind === 'value') return reader.take() && opaque;
  }
  if (reader.takeMark('(')) return readCall(reader, context);
  return readColumn(reader, context, token.text);
}

function readMarkedPrimary(reader: TokenReader, context: ExpressionContext, mark: string): Expression {
  if (mark === '-' || mark === '+' || mark === '~' || mark === '!') {
    readPrimary(reader, context);
    return opaque;
  }
  if (mark === '*') return opaque;
  if (mark !== '(') throw new SqlSyntaxError(`"${mark}" stands where a value is expected`);
  if (reader.isWord('select', 'with')) {
    const query = context.readQuery();
    context.subqueries.push(query);
    reader.expectMark(')');
    return operand({ kind: 'query', query });
  }
  const list = readList(reader, context);
  const [only] = list;
  if (list.length === 1 && only !== undefined) return only;
  return operand({ kind: 'row', operands: list.map(asOperand) });
}

function readColumn(reader: TokenReader, context: ExpressionContext, first: string): Expression {
  const path = [first];
  while (reader.takeMark('.')) {
    if (reader.takeMark('*')) return opaque;
    path.push(reader.expectName());
  }
  if (path.length > 1 && reader.takeMark('(')) return readCall(reader, context);
  return operand({ kind: 'column', qualifier: path.at(-2), name: path.at(-1) ?? first });
}

function readCall(reader: TokenReader, context: ExpressionContext): Expression {
  skipBrackets(reader, context);
  if (reader.takeWord('against')) {
    reader.expectMark('(');
    skipBrackets(reader, context);
  }
  if (reader.takeWord('over')) {
    if (reader.takeMark('(')) skipBrackets(reader, context);
    else reader.expectName();
  }
  return opaque;
}

function readCase(reader: TokenReader, context: ExpressionContext): Expression {
  while (!reader.takeWord('end')) {
    if (!reader.takeWord('when', 'then', 'else')) readExpression(reader, context);
  }
  return opaque;
}

function readPrefixed(reader: TokenReader, context: ExpressionContext, prefix: string): Expression {
  readValue(reader, context);
  const unit = reader.peek();
  if (prefix === 'interval' && unit?.kind === 'word' && intervalUnits.test(unit.text)) reader.take();
  return opaque;
}

function operand(value: Operand): Expression {
  return { kind: 'operand', operand: value };
}
