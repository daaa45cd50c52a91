import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import { currentScope, runInScope, type Scope } from '../../kernel/index.ts';
import { changesSettings, forgetSettings } from '../settings-memory.ts';
import { checkOf, isSentAlong, partsOf } from './trip.ts';
import { isPlainRead, joined, resultsOf } from './trip.rules.ts';
import type { SharedReads } from './shared-reads.ts';

/**
 * A connection as Kysely sees it. The real one is taken from the pool when the first statement needs it. In a transaction
 * `begin`, and changes that were sent along, travel with the next statement; the last ones travel with `commit`. Changes
 * travel in the scope in which they were made: the SQL guard judges a text by the scope of whoever sends it.
 */
export class TripConnection implements DatabaseConnection {
  private real: DatabaseConnection | null = null;
  private waiting: CompiledQuery[] = [];
  /** Of the changes that wait; undefined while there are none. */
  private waitingScope: Scope | undefined;
  private isInTransaction = false;
  private isBegun = false;
  private hasChangedSettings = false;

  constructor(
    private readonly driver: Driver,
    private readonly reads: SharedReads,
  ) {}

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return (await this.execute(query)) as QueryResult<R>;
  }

  async *streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    if (this.isInTransaction) await this.send([]);
    yield* (await this.connection()).streamQuery<R>(query, chunkSize);
  }

  async begin(settings: TransactionSettings): Promise<void> {
    this.isInTransaction = true;
    if (settings.isolationLevel === undefined && settings.accessMode === undefined) {
      this.waiting.push(CompiledQuery.raw('begin'));
      return;
    }
    await this.driver.beginTransaction(await this.connection(), settings);
    this.isBegun = true;
  }

  async commit(): Promise<void> {
    // What a check refuses must not be committed, so checked changes arrive before the commit is sent.
    if (this.waiting.some((query) => checkOf(query) !== undefined))
      await this.inScopeOfWaiting(() => this.send([]));
    const isNothingToDo = !this.isBegun && this.waiting.length <= 1;
    if (!isNothingToDo) await this.inScopeOfWaiting(() => this.send([CompiledQuery.raw('commit')]));
    if (this.hasChangedSettings) forgetSettings();
    this.end();
  }

  async rollback(): Promise<void> {
    this.waiting = [];
    this.waitingScope = undefined;
    if (this.isBegun) await (await this.connection()).executeQuery(CompiledQuery.raw('rollback'));
    this.end();
  }

  async release(): Promise<void> {
    if (this.real !== null) await this.driver.releaseConnection(this.real);
    this.real = null;
  }

  private async execute(query: CompiledQuery): Promise<QueryResult<unknown>> {
    if (!this.isInTransaction) {
      if (this.real === null && isPlainRead(query.sql)) return await this.reads.ask(query);
      const result = await (await this.connection()).executeQuery(query);
      if (changesSettings(query.sql)) forgetSettings();
      return result;
    }
    if (!isSameScope(this.waitingScope, currentScope())) await this.inScopeOfWaiting(() => this.send([]));
    if (isSentAlong(query)) {
      this.waitingScope = currentScope();
      this.waiting.push(query);
      return { rows: [] };
    }
    const parts = partsOf(query);
    const results = await this.send(parts ?? [query]);
    return parts === null ? (results.at(-1) ?? { rows: [] }) : { rows: results.slice(-parts.length) };
  }

  /** Sends what waits and then `queries` in one trip. */
  private async send(queries: readonly CompiledQuery[]): Promise<QueryResult<unknown>[]> {
    const all = [...this.waiting.splice(0), ...queries];
    this.waitingScope = undefined;
    const connection = await this.connection();
    this.isBegun = true;
    this.hasChangedSettings ||= all.some(({ sql }) => changesSettings(sql));
    const results = await askAll(connection, all);
    all.forEach((query, index) => checkOf(query)?.(results[index] ?? { rows: [] }));
    return results;
  }

  private async inScopeOfWaiting<T>(work: () => Promise<T>): Promise<T> {
    return this.waitingScope === undefined ? await work() : await runInScope(this.waitingScope, work);
  }

  private async connection(): Promise<DatabaseConnection> {
    this.real ??= await this.driver.acquireConnection();
    return this.real;
  }

  private end(): void {
    this.isInTransaction = false;
    this.isBegun = false;
    this.hasChangedSettings = false;
  }
}

/** Whether a statement may travel with what waits: nothing does, or it is judged alike. */
function isSameScope(waiting: Scope | undefined, now: Scope | undefined): boolean {
  return waiting === undefined || (waiting.tenant === now?.tenant && waiting.across === now.across);
}

async function askAll(
  connection: DatabaseConnection,
  queries: readonly CompiledQuery[],
): Promise<QueryResult<unknown>[]> {
  const [only, second] = queries;
  if (only === undefined) return [];
  if (second === undefined) return [await connection.executeQuery(only)];
  const { rows } = await connection.executeQuery(joined(queries));
  return resultsOf(rows, queries.length);
}
