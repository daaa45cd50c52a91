import type { EventEmitter } from 'node:events';
import type { CoreConnection } from './mysql2-drivers.ts';

type Callback = (error: unknown, ...rest: unknown[]) => void;

/** One call of query() or execute(), whichever of its many forms was used. */
export interface StatementCall {
  readonly sql: string;
  readonly callback: Callback | undefined;
  /** The pool hands over a command instead of a text. */
  readonly command: EventEmitter | undefined;
  /** The text and the values as the server will see them. */
  bound(connection: CoreConnection): [sql: string, values: readonly unknown[]];
}

interface CallOptions {
  readonly sql: string;
  readonly values?: unknown;
  readonly namedPlaceholders?: boolean;
  readonly onResult?: Callback;
}

/** Reads (sql, values?, callback?), (options, values?, callback?) or a ready command. */
export function readCall(args: readonly unknown[], prepared: boolean): StatementCall {
  const [first] = args;
  const options: CallOptions = isOptions(first) ? first : { sql: String(first) };
  const given = args.slice(1).find((argument) => typeof argument !== 'function' && argument !== undefined);
  const values = prepared ? (options.values ?? given) : (given ?? options.values);
  const callback = (args.slice(1).find((argument) => typeof argument === 'function') ?? options.onResult) as
    Callback | undefined;
  return {
    sql: options.sql,
    callback,
    command: isCommand(first) ? first : undefined,
    bound: (connection) => bind(connection, options, values, prepared),
  };
}

function bind(
  connection: CoreConnection,
  options: CallOptions,
  values: unknown,
  prepared: boolean,
): [sql: string, values: readonly unknown[]] {
  const { sql } = options;
  const list = Array.isArray(values) ? (values as readonly unknown[]) : undefined;
  // The server counts the placeholders of a prepared statement, so nothing is written into its text.
  if (prepared && (list !== undefined || values === undefined)) return [sql, list ?? []];
  const custom = typeof connection.config.queryFormat === 'function';
  if (!custom && (values === undefined || list?.length === 0)) return [sql, []];
  const plain = !custom && list?.every(isPlain) === true && !sql.includes('??');
  if (plain) return [sql, list];
  // Lists, objects and names are spread into the text by the client: check what it will send.
  return [
    connection.format(sql, values ?? [], options.namedPlaceholders ?? connection.config.namedPlaceholders),
    [],
  ];
}

/** A value that fills exactly one placeholder. */
function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null || value instanceof Date || Buffer.isBuffer(value);
}

function isOptions(value: unknown): value is CallOptions {
  return typeof value === 'object' && value !== null && 'sql' in value && typeof value.sql === 'string';
}

function isCommand(value: unknown): value is EventEmitter {
  return typeof value === 'object' && value !== null && 'emit' in value && typeof value.emit === 'function';
}
