import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import { changesSettings, forgetSettings } from '../settings-memory.ts';
import { checkOf, isSentAlong, partsOf } from './trip.ts';
import { isPlainRead, joined, resultsOf } from './trip.rules.ts';
import type { SharedReads } from './shared-reads.ts';

/**
 * A connection as Kysely sees it. The real one is taken from the pool when the first statement needs it. In a transaction
 * `begin`, and changes that were sent along, travel with the next statement; the last ones travel with `commit`.
 */
export class TripConnection implements DatabaseConnection {
  private real: DatabaseConnection | null = null;
  private waiting: CompiledQuery[] = [];
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
    if (this.waiting.some((query) => checkOf(query) !== undefined)) await this.send([]);
    const isNothingToDo = !this.isBegun && this.waiting.length <= 1;
    if (!isNothingToDo) await this.send([CompiledQuery.raw('commit')]);
    if (this.hasChangedSettings) forgetSettings();
    this.end();
  }

  async rollback(): Promise<void> {
    this.waiting = [];
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
    if (isSentAlong(query)) {
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
    const connection = await this.connection();
    this.isBegun = true;
    this.hasChangedSettings ||= all.some(({ sql }) => changesSettings(sql));
    const results = await askAll(connection, all);
    all.forEach((query, index) => checkOf(query)?.(results[index] ?? { rows: [] }));
    return results;
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
