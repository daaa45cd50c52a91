import { asOperand, readExpression, skipBrackets, type ExpressionContext } from './sql-expressions.parser.ts';
import { SqlSyntaxError, type TokenReader } from './sql-tokens.ts';
import {
  emptyBlock,
  other,
  type Block,
  type Cte,
  type Item,
  type Query,
  type Reference,
} from './sql-tree.ts';

// Words that end a list item or a table reference, and so are never an alias without AS.
const reserved = (
  'from where group having order limit for lock union except intersect on using join inner left right cross ' +
  'natural straight_join set window into procedure use force ignore partition as and or xor values returning offset fetch ' +
  'with select desc asc when then else end is in like between not regexp rlike div mod collate system_time row_number'
).split(' ');
const selectOptions = [
  'distinct', 'all', 'distinctrow', 'high_priority', 'straight_join', 'sql_calc_found_rows', 'sql_no_cache',
  'sql_cache', 'sql_buffer_result', 'sql_small_result', 'sql_big_result',
]; // prettier-ignore

/** Reads WITH … SELECT … UNION … up to the closing bracket or the end. */
export function readQuery(reader: TokenReader): Query {
  const ctes = readCtes(reader);
  const branches: (Block | Query)[] = [readBranch(reader)];
  while (reader.takeWord('union', 'except', 'intersect', 'minus')) {
    reader.takeWord('all', 'distinct');
    branches.push(readBranch(reader));
  }
  const rest = emptyBlock();
  readOrdering(reader, contextOf(reader, rest));
  const [first] = branches;
  // Subqueries in an ORDER BY after brackets belong to no branch; keeping them in the first checks them too.
  if (first?.kind === 'block') first.subqueries.push(...rest.subqueries);
  else if (rest.subqueries.length > 0)
    throw new SqlSyntaxError('a subquery in this ORDER BY cannot be checked');
  return { kind: 'query', ctes, branches };
}

export function readCtes(reader: TokenReader): Cte[] {
  const ctes: Cte[] = [];
  if (!reader.takeWord('with')) return ctes;
  const recursive = reader.takeWord('recursive');
  do {
    const name = reader.expectName();
    const columns = reader.isMark('(') ? readNames(reader) : undefined;
    reader.expectWord('as');
    reader.expectMark('(');
    ctes.push({ name, columns, query: readQuery(reader), recursive });
    reader.expectMark(')');
  } while (reader.takeMark(','));
  return ctes;
}

/** What expressions of a block need: its list of subqueries, and how to read one. */
export function contextOf(reader: TokenReader, block: Block): ExpressionContext {
  return { subqueries: block.subqueries, readQuery: () => readQuery(reader) };
}

/** (a, b, c), the opening bracket not yet taken. */
export function readNames(reader: TokenReader): string[] {
  const names: string[] = [];
  reader.expectMark('(');
  if (reader.takeMark(')')) return names;
  do {
    let name = reader.expectName();
    while (reader.takeMark('.')) name = reader.expectName();
    names.push(name);
  } while (reader.takeMark(','));
  reader.expectMark(')');
  return names;
}

/** FROM's list: everything found is added to the block. */
export function readReferences(reader: TokenReader, block: Block): Reference[] {
  const found = readJoins(reader, block);
  while (reader.takeMark(',')) found.push(...readJoins(reader, block));
  return found;
}

export function readWhere(reader: TokenReader, block: Block): void {
  if (!reader.takeWord('where')) return;
  block.conditions.push({ expression: readExpression(reader, contextOf(reader, block)), targets: undefined });
}

/** ORDER BY, LIMIT and locking clauses. */
export function readOrdering(reader: TokenReader, context: ExpressionContext): void {
  if (reader.takeWord('order')) readOrderList(reader, context);
  if (reader.takeWord('limit')) {
    do readExpression(reader, context);
    while (reader.takeMark(',') || reader.takeWord('offset'));
  }
  while (reader.isWord('for', 'lock')) {
    if (reader.takeWord('lock')) for (const word of ['in', 'share', 'mode']) reader.expectWord(word);
    else readLock(reader);
  }
}

/** The select list, or the list after RETURNING. */
export function readItems(reader: TokenReader, context: ExpressionContext): Item[] {
  const items: Item[] = [];
  do {
    if (reader.takeMark('*')) {
      items.push({ star: '', operand: other, name: undefined });
    } else if (
      reader.isMark('.', 1) &&
      (reader.isMark('*', 2) || (reader.isMark('.', 3) && reader.isMark('*', 4)))
    ) {
      let star = reader.expectName();
      while (reader.takeMark('.') && !reader.takeMark('*')) star = reader.expectName();
      items.push({ star, operand: other, name: undefined });
    } else {
      const operand = asOperand(readExpression(reader, context));
      const alias = readAlias(reader);
      items.push({
        star: undefined,
        operand,
        name: alias ?? (operand.kind === 'column' ? operand.name : undefined),
      });
    }
  } while (reader.takeMark(','));
  return items;
}

function readBranch(reader: TokenReader): Block | Query {
  if (reader.takeMark('(')) {
    const query = readQuery(reader);
    reader.expectMark(')');
    return query;
  }
  reader.expectWord('select');
  while (reader.takeWord(...selectOptions));
  const items: Item[] = [];
  const block = emptyBlock(items);
  const context = contextOf(reader, block);
  items.push(...readItems(reader, context));
  if (reader.takeWord('from')) readReferences(reader, block);
  readWhere(reader, block);
  if (reader.takeWord('group')) readOrderList(reader, context);
  if (reader.takeWord('having')) readExpression(reader, context);
  if (reader.takeWord('window')) readWindows(reader, context);
  readOrdering(reader, context);
  return block;
}

function readOrderList(reader: TokenReader, context: ExpressionContext): void {
  reader.expectWord('by');
  do {
    readExpression(reader, context);
    reader.takeWord('asc', 'desc');
  } while (reader.takeMark(','));
  if (reader.takeWord('with')) reader.expectWord('rollup');
}

function readWindows(reader: TokenReader, context: ExpressionContext): void {
  do {
    reader.expectName();
    reader.expectWord('as');
    reader.expectMark('(');
    skipBrackets(reader, context);
  } while (reader.takeMark(','));
}

function readLock(reader: TokenReader): void {
  reader.expectWord('for');
  if (!reader.takeWord('update', 'share')) reader.fail('update');
  if (reader.takeWord('of')) {
    do reader.expectName();
    while (reader.takeMark(','));
  }
  if (reader.takeWord('skip')) reader.expectWord('locked');
  else if (reader.takeWord('wait')) reader.take();
  else reader.takeWord('nowait');
}

interface Join {
  readonly outer: 'left' | 'right' | undefined;
  readonly natural: boolean;
}

function readJoins(reader: TokenReader, block: Block): Reference[] {
  const left = readFactor(reader, block);
  for (;;) {
    const join = readJoinWords(reader);
    if (join === undefined) return left;
    const right = readFactor(reader, block);
    // An outer join keeps every row of its other side, so its ON says nothing about that side.
    const targets = join.outer === 'left' ? right : join.outer === 'right' ? [...left] : [...left, ...right];
    if (reader.isWord('on') && !reader.isWordAhead(1, 'duplicate')) {
      reader.take();
      block.conditions.push({ expression: readExpression(reader, contextOf(reader, block)), targets });
    } else if (reader.isWord('using') || join.natural) {
      const shared = reader.takeWord('using') ? readNames(reader) : ['tenant_id'];
      for (const name of shared) joinByName(block, left, right, name, targets);
    }
    left.push(...right);
  }
}

function readJoinWords(reader: TokenReader): Join | undefined {
  const natural = reader.takeWord('natural');
  const outer = reader.takeWord('left') ? 'left' : reader.takeWord('right') ? 'right' : undefined;
  if (outer !== undefined) reader.takeWord('outer');
  const inner = outer === undefined && reader.takeWord('inner', 'cross');
  if (reader.takeWord('join')) return { outer, natural };
  if (natural || outer !== undefined || inner) reader.fail('join');
  return reader.takeWord('straight_join') ? { outer, natural } : undefined;
}

/** USING and NATURAL: the server itself refuses a name that two references on one side could mean. */
function joinByName(
  block: Block,
  left: readonly Reference[],
  right: readonly Reference[],
  name: string,
  targets: readonly Reference[],
): void {
  for (const one of left) {
    for (const two of right) {
      const expression = {
        kind: 'equal',
        left: { kind: 'column', qualifier: one.alias, name },
        right: { kind: 'column', qualifier: two.alias, name },
      } as const;
      block.conditions.push({ expression, targets });
    }
  }
}

function readFactor(reader: TokenReader, block: Block): Reference[] {
  if (reader.takeMark('(')) {
    if (reader.isWord('select', 'with')) {
      const derived = readQuery(reader);
      reader.expectMark(')');
      const alias = readAlias(reader);
      if (alias === undefined) reader.fail('alias');
      const columns = reader.isMark('(') ? readNames(reader) : undefined;
      return [addReference(block, { alias, schema: undefined, table: '', derived, columns })];
    }
    const inner = readReferences(reader, block);
    reader.expectMark(')');
    return inner;
  }
  const name = reader.expectName();
  if (reader.takeMark('(')) {
    if (name !== 'json_table') throw new SqlSyntaxError(`${name}(…) in FROM cannot be checked`);
    skipBrackets(reader, contextOf(reader, block));
    const alias = readAlias(reader) ?? name;
    return [
      addReference(block, { alias, schema: undefined, table: '', derived: undefined, columns: undefined }),
    ];
  }
  const second = reader.takeMark('.') ? reader.expectName() : undefined;
  const table = second ?? name;
  const alias = readAlias(reader) ?? table;
  skipIndexHints(reader);
  const schema = second === undefined ? undefined : name;
  return [addReference(block, { alias, schema, table, derived: undefined, columns: undefined })];
}

function addReference(block: Block, reference: Reference): Reference {
  if (block.references.some(({ alias }) => alias === reference.alias)) {
    throw new SqlSyntaxError(`two references are called "${reference.alias}"`);
  }
  block.references.push(reference);
  return reference;
}

function readAlias(reader: TokenReader): string | undefined {
  if (reader.takeWord('as')) {
    const token = reader.take();
    return token.text;
  }
  const token = reader.peek();
  if (token === undefined || (token.kind !== 'word' && token.kind !== 'quoted')) return undefined;
  if (token.kind === 'word' && reserved.includes(token.text)) return undefined;
  return reader.take().text;
}

function skipIndexHints(reader: TokenReader): void {
  while (reader.isWord('use', 'force', 'ignore') && reader.isWordAhead(1, 'index', 'key')) {
    reader.take();
    reader.take();
    if (reader.takeWord('for') && !reader.takeWord('join')) {
      reader.take();
      reader.expectWord('by');
    }
    readNames(reader);
  }
}
