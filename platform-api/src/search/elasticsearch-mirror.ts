import { Injectable, Logger } from '@nestjs/common';
import { ShortMemory } from '../catalog/index.ts';
import { Database } from '../database/index.ts';
import { Outbox } from '../jobs/index.ts';
import { Clock, type TenantId } from '../kernel/index.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import { findEntries, findVersions, hasUnfinishedJob } from './document.queries.ts';
import { ElasticsearchEngine } from './elasticsearch.engine.ts';
import type { IndexEntry } from './indexed-product.ts';
import { searchCatchUp } from './search.events.ts';

const DOCUMENTS_A_PAGE = 2_000;
const ENTRIES_A_ROUND = 500;
const MARK_FRESH_MS = 500;
const WAIT_FIRST_MS = 1_000;
const WAIT_MAX_MS = 5_000;

/** Elasticsearch where there is one, or null: then the embedded engine serves alone. */
export class ElasticsearchServer {
  constructor(readonly engine: ElasticsearchEngine | null) {}
}

/**
 * Keeps Elasticsearch the same as the documents in the database. What cannot be written because it is down leaves a durable
 * mark on the tenant (an unfinished catch-up job); until that is worked off nobody asks Elasticsearch for the tenant.
 */
@Injectable()
export class ElasticsearchMirror {
  readonly breaker: CircuitBreaker;
  private readonly logger = new Logger('search');
  private readonly marks: ShortMemory<boolean>;

  constructor(
    private readonly server: ElasticsearchServer,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {
    this.breaker = new CircuitBreaker(clock);
    this.marks = new ShortMemory(clock, MARK_FRESH_MS);
  }

  /** Writes entries that the database has already; when that fails the tenant is marked. */
  async write(tenant: TenantId, entries: readonly IndexEntry[]): Promise<void> {
    const { engine } = this.server;
    if (engine === null || entries.length === 0) return;
    const written = await this.guarded(() => engine.index(tenant, entries).then(() => true));
    if (written === null) await this.mark(tenant, 0);
  }

  /** Marks a tenant whose documents Elasticsearch may not have. */
  async mark(tenant: TenantId, tries: number): Promise<void> {
    const wait = Math.min(WAIT_MAX_MS, WAIT_FIRST_MS * 2 ** Math.min(tries, 10));
    const availableAt = new Date(this.clock.now().getTime() + wait);
    await this.database.transaction((tx) =>
      this.outbox.add(tx, tenant, searchCatchUp, { tries }, { availableAt, coalesceKey: 'search:catch-up' }),
    );
    this.marks.forget(String(tenant));
  }

  /** Whether the tenant is marked; the answer is at most half a second old. */
  async isBehind(tenant: TenantId): Promise<boolean> {
    return await this.marks.get(String(tenant), () =>
      hasUnfinishedJob(this.database.db, tenant, searchCatchUp.name),
    );
  }

  /** Works a mark off; while Elasticsearch is down the mark is made again, for later. */
  async catchUp(tenant: TenantId, tries: number): Promise<void> {
    const { engine } = this.server;
    if (engine === null) return;
    const done = await this.guarded(() => this.copyMissing(engine, tenant).then(() => true));
    if (done === null) await this.mark(tenant, tries + 1);
  }

  /** Takes all documents of a tenant out, as far as Elasticsearch answers. */
  async forget(tenant: TenantId): Promise<void> {
    const { engine } = this.server;
    if (engine === null) return;
    await this.guarded(async () => {
      const known = await engine.versionsOf(tenant);
      await engine.purge(
        tenant,
        [...known].map(([productId, version]) => ({ productId, version })),
      );
    });
  }

  /** Writes all documents of a tenant to an index that nobody reads yet. */
  async fill(engine: ElasticsearchEngine, tenant: TenantId, index: string): Promise<void> {
    for await (const page of this.documents(tenant)) {
      for (const ids of batches(page.map((row) => row.productId))) {
        await engine.index(tenant, await findEntries(this.database.db, tenant, ids), index);
      }
    }
  }

  /** Runs a call to Elasticsearch unless it is down; null when it is or the call failed. */
  async guarded<T>(work: () => Promise<T>): Promise<T | null> {
    return await this.breaker.run(work, (error) => {
      this.logger.warn({ err: error }, 'Elasticsearch does not answer; the embedded search goes on');
    });
  }

  /**
   * Compares versions and writes what is older or missing. Elasticsearch is read first: the database is always written before
   * it, so what it has and the database has not was purged there.
   */
  private async copyMissing(engine: ElasticsearchEngine, tenant: TenantId): Promise<void> {
    const known = await engine.versionsOf(tenant);
    for await (const page of this.documents(tenant)) {
      const missing = page
        .filter((row) => (known.get(row.productId) ?? -1) < row.version)
        .map((row) => row.productId);
      for (const row of page) known.delete(row.productId);
      for (const ids of batches(missing)) {
        await engine.index(tenant, await findEntries(this.database.db, tenant, ids));
      }
    }
    await engine.purge(
      tenant,
      [...known].map(([productId, version]) => ({ productId, version })),
    );
    await engine.refresh();
  }

  private async *documents(tenant: TenantId): AsyncGenerator<{ productId: string; version: number }[]> {
    for (let after = ''; ;) {
      const page = await findVersions(this.database.db, tenant, after, DOCUMENTS_A_PAGE);
      const last = page.at(-1);
      if (last === undefined) return;
      yield page;
      after = last.productId;
    }
  }
}

function batches(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / ENTRIES_A_ROUND);
  return Array.from({ length: count }, (_, index) =>
    ids.slice(index * ENTRIES_A_ROUND, (index + 1) * ENTRIES_A_ROUND),
  );
}
