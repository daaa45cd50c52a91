import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import { currentScope } from '../../kernel/index.ts';
import { joined, resultsOf } from './trip.rules.ts';

const READS_A_TRIP = 12;

interface Waiting {
  readonly query: CompiledQuery;
  readonly resolve: (result: QueryResult<unknown>) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Lets plain reads that are asked in the same turn of the event loop share one trip to the server: `Promise.all` of five
 * queries is one message there and one back. Only reads of one scope travel together, so the SQL guard judges them as it
 * would judge each alone.
 */
export class SharedReads {
  private readonly waiting = new Map<object | null, Waiting[]>();

  constructor(private readonly driver: Driver) {}

  ask(query: CompiledQuery): Promise<QueryResult<unknown>> {
    return new Promise((resolve, reject) => {
      const scope = currentScope() ?? null;
      const own = { query, resolve, reject };
      const others = this.waiting.get(scope);
      if (others !== undefined) {
        others.push(own);
        if (others.length >= READS_A_TRIP) this.waiting.delete(scope);
        return;
      }
      const reads = [own];
      this.waiting.set(scope, reads);
      // After the promises that are under way: what the same caller asks beside this read has arrived by then.
      process.nextTick(() => {
        if (this.waiting.get(scope) === reads) this.waiting.delete(scope);
        void this.travel(reads);
      });
    });
  }

  private async travel(reads: readonly Waiting[]): Promise<void> {
    let connection: DatabaseConnection;
    try {
      connection = await this.driver.acquireConnection();
    } catch (error) {
      for (const read of reads) read.reject(error);
      return;
    }
    try {
      if (reads.length === 1 || !(await askTogether(connection, reads))) await askOneByOne(connection, reads);
    } finally {
      await this.driver.releaseConnection(connection);
    }
  }
}

/** False when the server refused one of them: a text ends at its first error, so each has to be asked alone. */
async function askTogether(connection: DatabaseConnection, reads: readonly Waiting[]): Promise<boolean> {
  let results: QueryResult<unknown>[];
  try {
    const { rows } = await connection.executeQuery(joined(reads.map(({ query }) => query)));
    results = resultsOf(rows, reads.length);
  } catch {
    return false;
  }
  reads.forEach(({ resolve }, index) => resolve(results[index] ?? { rows: [] }));
  return true;
}

async function askOneByOne(connection: DatabaseConnection, reads: readonly Waiting[]): Promise<void> {
  for (const { query, resolve, reject } of reads) {
    try {
      resolve(await connection.executeQuery(query));
    } catch (error) {
      reject(error);
    }
  }
}
