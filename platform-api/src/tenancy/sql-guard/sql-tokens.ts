/** A statement that cannot be read. The guard refuses it when it could touch a tenant table. */
export class SqlSyntaxError extends Error {
  override readonly name = 'SqlSyntaxError';
}

export type TokenKind = 'word' | 'quoted' | 'value' | 'mark';

/** One token; names are lower-cased, and a value (literal or placeholder) carries its slot instead of its text. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly slot: number;
}

/** Where the value of a slot comes from: the values array, or the text itself. */
export type SlotSource = { readonly placeholder: number } | { readonly literal: string };

export interface TokenizedSql {
  readonly tokens: readonly Token[];
  readonly sources: readonly SlotSource[];
  readonly placeholders: number;
  /** True when a ? stands inside a string, name or comment, where client and server may count differently. */
  readonly hiddenPlaceholder: boolean;
}

const longMarks = ['<=>', '->>', ':=', '->', '<<', '>>', '<=', '>=', '<>', '!=', '&&', '||'];
const space = /\s+/y;
const word = /[A-Za-z_$@\u0080-\uffff][\w$@\u0080-\uffff]*/y;
const number = /0x[0-9a-f]+|(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/iy;
const valuePrefixes = new Set(['x', 'b', 'n']);

/**
 * Splits SQL into tokens in one pass. Literals become slots, so that two statements that differ only in their
 * values are the same statement to the cache: MikroORM writes values into the text.
 */
export function tokenize(sql: string): TokenizedSql {
  const tokens: Token[] = [];
  const sources: SlotSource[] = [];
  let placeholders = 0;
  let hiddenPlaceholder = false;
  let at = 0;
  const addValue = (source: SlotSource): void => {
    tokens.push({ kind: 'value', text: '?', slot: sources.length });
    sources.push(source);
  };
  const skipTo = (end: number): string => {
    const text = sql.slice(at, end);
    hiddenPlaceholder ||= text.includes('?');
    at = end;
    return text;
  };

  while (at < sql.length) {
    const char = sql.charAt(at);
    const blank = match(space, sql, at);
    if (blank !== undefined) {
      at += blank.length;
    } else if (isCommentStart(sql, at)) {
      skipTo(endOfComment(sql, at));
    } else if (char === "'" || char === '"') {
      const text = skipTo(endOfString(sql, at, char));
      const previous = tokens.at(-1);
      // x'05' and n'…' write the letter directly before the quote; the pair is one value.
      if (
        previous?.kind === 'word' &&
        valuePrefixes.has(previous.text) &&
        /\w/.test(sql.charAt(at - text.length - 1))
      ) {
        tokens.pop();
        addValue({ literal: previous.text + text });
      } else {
        addValue({ literal: text.slice(1, -1) });
      }
    } else if (char === '`') {
      const text = skipTo(endOfQuotedName(sql, at));
      tokens.push({ kind: 'quoted', text: text.slice(1, -1).replaceAll('``', '`').toLowerCase(), slot: -1 });
    } else if (char === '?') {
      addValue({ placeholder: placeholders++ });
      at += 1;
    } else {
      const digits = match(number, sql, at);
      const name = digits === undefined ? match(word, sql, at) : undefined;
      if (digits !== undefined) addValue({ literal: digits });
      else if (name !== undefined) tokens.push({ kind: 'word', text: name.toLowerCase(), slot: -1 });
      const mark = longMarks.find((candidate) => sql.startsWith(candidate, at)) ?? char;
      if (digits === undefined && name === undefined) tokens.push({ kind: 'mark', text: mark, slot: -1 });
      at += (digits ?? name ?? mark).length;
    }
  }
  return { tokens, sources, placeholders, hiddenPlaceholder };
}

/** The statement without its values: the key under which its analysis is kept. */
export function shapeOf(tokens: readonly Token[]): string {
  let shape = '';
  for (const token of tokens) shape += token.kind === 'quoted' ? `\`${token.text}\` ` : `${token.text} `;
  return shape;
}

/** A position in a token list, with the few questions the parsers ask. */
export class TokenReader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get done(): boolean {
    return this.at >= this.tokens.length;
  }

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }

  isWord(...words: readonly string[]): boolean {
    return this.isWordAhead(0, ...words);
  }

  isWordAhead(ahead: number, ...words: readonly string[]): boolean {
    const token = this.peek(ahead);
    return token?.kind === 'word' && words.includes(token.text);
  }

  isMark(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.kind === 'mark' && token.text === text;
  }

  take(): Token {
    const token = this.peek();
    if (token === undefined) throw new SqlSyntaxError('the statement ends too early');
    this.at += 1;
    return token;
  }

  takeWord(...words: readonly string[]): boolean {
    if (!this.isWord(...words)) return false;
    this.at += 1;
    return true;
  }

  takeMark(text: string): boolean {
    if (!this.isMark(text)) return false;
    this.at += 1;
    return true;
  }

  expectWord(text: string): void {
    if (!this.takeWord(text)) this.fail(text);
  }

  expectMark(text: string): void {
    if (!this.takeMark(text)) this.fail(text);
  }

  /** A name, quoted or not. */
  expectName(): string {
    const token = this.take();
    if (token.kind !== 'word' && token.kind !== 'quoted')
      throw new SqlSyntaxError(`a name is expected before "${token.text}"`);
    return token.text;
  }

  fail(expected: string): never {
    const found = this.peek();
    throw new SqlSyntaxError(`"${expected}" is expected, found ${found ? `"${found.text}"` : 'the end'}`);
  }
}

function match(pattern: RegExp, sql: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(sql)?.[0];
}

function isCommentStart(sql: string, at: number): boolean {
  if (sql.startsWith('/*', at) || sql.charAt(at) === '#') return true;
  return sql.startsWith('--', at) && (at + 2 >= sql.length || /\s/.test(sql.charAt(at + 2)));
}

function endOfComment(sql: string, at: number): number {
  if (sql.startsWith('/*!', at) || sql.startsWith('/*M!', at)) {
    throw new SqlSyntaxError('a version comment (/*! … */) is executed by the server and cannot be checked');
  }
  const block = sql.startsWith('/*', at);
  const end = sql.indexOf(block ? '*/' : '\n', block ? at + 2 : at);
  if (end >= 0) return end + (block ? 2 : 1);
  if (block) throw new SqlSyntaxError('a comment is not closed');
  return sql.length;
}

function endOfString(sql: string, from: number, quote: string): number {
  for (let at = from + 1; at < sql.length; at += 1) {
    const char = sql.charAt(at);
    if (char === '\\') at += 1;
    else if (char === quote && sql.charAt(at + 1) === quote) at += 1;
    else if (char === quote) return at + 1;
  }
  throw new SqlSyntaxError('a string is not closed');
}

function endOfQuotedName(sql: string, from: number): number {
  for (let at = from + 1; at < sql.length; at += 1) {
    if (sql.charAt(at) !== '`') continue;
    if (sql.charAt(at + 1) !== '`') return at + 1;
    at += 1;
  }
  throw new SqlSyntaxError('a quoted name is not closed');
}
