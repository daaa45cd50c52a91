import { asOperand, readExpression, readList } from './sql-expressions.parser.ts';
import {
  contextOf,
  readCtes,
  readItems,
  readNames,
  readOrdering,
  readQuery,
  readReferences,
  readWhere,
} from './sql-queries.parser.ts';
import { SqlSyntaxError, TokenReader, type Token } from './sql-tokens.ts';
import { emptyBlock, type Block, type Cte, type Operand, type Query, type Statement } from './sql-tree.ts';

const harmless = [
  'begin', 'start', 'commit', 'rollback', 'savepoint', 'release', 'set', 'show', 'use', 'describe', 'desc', 'kill',
]; // prettier-ignore

/** Reads every statement of a text (usually one). Throws SqlSyntaxError on anything it does not know. */
export function readStatements(tokens: readonly Token[]): Statement[] {
  const statements: Statement[] = [];
  let start = 0;
  for (let at = 0; at <= tokens.length; at += 1) {
    const token = tokens[at];
    if (token !== undefined && !(token.kind === 'mark' && token.text === ';')) continue;
    if (at > start) statements.push(readStatement(tokens.slice(start, at)));
    start = at + 1;
  }
  return statements;
}

function readStatement(tokens: readonly Token[]): Statement {
  const reader = new TokenReader(tokens);
  if (reader.isWord(...harmless)) {
    if (tokens.some(({ kind, text }) => kind === 'word' && text === 'select')) {
      throw new SqlSyntaxError('a query inside SET or SHOW cannot be checked');
    }
    return { kind: 'harmless' };
  }
  if (reader.takeWord('explain', 'analyze')) while (reader.takeWord('analyze', 'extended'));
  const statement = readKnown(reader);
  if (!reader.done) reader.fail('the end');
  return statement;
}

function readKnown(reader: TokenReader): Statement {
  if (reader.isWord('select') || reader.isMark('(')) return { kind: 'query', query: readQuery(reader) };
  const ctes = readCtes(reader);
  if (reader.isWord('select') || reader.isMark('(')) {
    const query = readQuery(reader);
    return { kind: 'query', query: { ...query, ctes: [...ctes, ...query.ctes] } };
  }
  if (reader.takeWord('update')) return readUpdate(reader, ctes);
  if (reader.takeWord('delete')) return readDelete(reader, ctes);
  if (reader.takeWord('insert', 'replace')) return readInsert(reader, ctes);
  throw new SqlSyntaxError(
    `a statement that starts with "${reader.peek()?.text ?? 'nothing'}" cannot be checked`,
  );
}

function readUpdate(reader: TokenReader, ctes: readonly Cte[]): Statement {
  while (reader.takeWord('low_priority', 'ignore'));
  const block = emptyBlock();
  readReferences(reader, block);
  reader.expectWord('set');
  const assigned = readAssignments(reader, block).map(({ column }) => column);
  readWhere(reader, block);
  readOrdering(reader, contextOf(reader, block));
  return { kind: 'change', ctes, block, assigned };
}

function readDelete(reader: TokenReader, ctes: readonly Cte[]): Statement {
  while (reader.takeWord('low_priority', 'quick', 'ignore'));
  const block = emptyBlock();
  if (!reader.isWord('from')) {
    skipTargets(reader);
    reader.expectWord('from');
    readReferences(reader, block);
  } else {
    reader.take();
    if (namesTargets(reader)) {
      skipTargets(reader);
      reader.expectWord('using');
    }
    readReferences(reader, block);
  }
  readWhere(reader, block);
  readOrdering(reader, contextOf(reader, block));
  readReturning(reader, block);
  return { kind: 'change', ctes, block, assigned: [] };
}

/** DELETE FROM a, b USING … names its targets first; they are references of the list that follows. */
function namesTargets(reader: TokenReader): boolean {
  let ahead = 0;
  for (let token = reader.peek(); token !== undefined; token = reader.peek(ahead)) {
    if (reader.isWordAhead(ahead, 'using')) return true;
    const name = token.kind === 'quoted' || (token.kind === 'word' && token.text !== 'where');
    const mark = reader.isMark('.', ahead) || reader.isMark(',', ahead) || reader.isMark('*', ahead);
    if ((!name && !mark) || reader.isWordAhead(ahead, 'join', 'as')) return false;
    ahead += 1;
  }
  return false;
}

function skipTargets(reader: TokenReader): void {
  do {
    reader.expectName();
    while (reader.takeMark('.')) if (!reader.takeMark('*')) reader.expectName();
  } while (reader.takeMark(','));
}

function readInsert(reader: TokenReader, before: readonly Cte[]): Statement {
  while (reader.takeWord('low_priority', 'delayed', 'high_priority', 'ignore'));
  reader.takeWord('into');
  const first = reader.expectName();
  const second = reader.takeMark('.') ? reader.expectName() : undefined;
  const table = second ?? first;
  const block = emptyBlock();
  const schema = second === undefined ? undefined : first;
  block.references.push({ alias: table, schema, table, derived: undefined, columns: undefined });
  const columns: string[] = [];
  const rows: Operand[][] = [];
  let query: Query | undefined;

  const bracketedQuery = reader.isMark('(') && reader.isWordAhead(1, 'select', 'with');
  if (reader.isMark('(') && !bracketedQuery) columns.push(...readNames(reader));
  if (reader.takeWord('set')) {
    const assignments = readAssignments(reader, block);
    columns.push(...assignments.map(({ column }) => column));
    rows.push(assignments.map(({ value }) => value));
  } else if (reader.takeWord('values', 'value')) {
    do {
      reader.takeWord('row');
      reader.expectMark('(');
      rows.push(readList(reader, contextOf(reader, block)).map(asOperand));
    } while (reader.takeMark(','));
  } else {
    query = readQuery(reader);
  }
  if (reader.takeWord('as')) {
    // The row alias of MySQL 8: INSERT … VALUES (…) AS new ON DUPLICATE KEY UPDATE x = new.x
    reader.expectName();
    if (reader.isMark('(')) readNames(reader);
  }
  const assigned = readDuplicateClause(reader, block);
  readReturning(reader, block);
  return { kind: 'insert', insert: { ctes: before, table, columns, rows, query, assigned, block } };
}

function readDuplicateClause(reader: TokenReader, block: Block): string[] {
  if (!reader.takeWord('on')) return [];
  for (const word of ['duplicate', 'key', 'update']) reader.expectWord(word);
  return readAssignments(reader, block).map(({ column }) => column);
}

function readReturning(reader: TokenReader, block: Block): void {
  if (reader.takeWord('returning')) readItems(reader, contextOf(reader, block));
}

interface Assignment {
  readonly column: string;
  readonly value: Operand;
}

function readAssignments(reader: TokenReader, block: Block): Assignment[] {
  const assignments: Assignment[] = [];
  do {
    let column = reader.expectName();
    while (reader.takeMark('.')) column = reader.expectName();
    if (!reader.takeMark('=')) reader.expectMark(':=');
    assignments.push({ column, value: asOperand(readExpression(reader, contextOf(reader, block))) });
  } while (reader.takeMark(','));
  return assignments;
}
