import { Injectable } from '@nestjs/common';
import { Database, readJson } from '../database/index.ts';
import { Clock, type TenantId } from '../kernel/index.ts';
import type { HealthReport } from '../observability/index.ts';
import { countHits, findHits } from './embedded.queries.ts';
import { deleteTombstones, writeEntries, type StoredProduct } from './embedded.statements.ts';
import type { IndexEntry } from './indexed-product.ts';
import type { HitQuery, Hits, SearchEngine } from './search-engine.ts';

const ENTRIES_A_TRANSACTION = 250;
const NO_TEXTS = { name: '', tags: [] } as const;

/**
 * Search in the database itself: documents and a posting table. It is always kept, so that it can serve where no Elasticsearch
 * runs or while that is down, and it is what Elasticsearch is filled from.
 */
@Injectable()
export class EmbeddedEngine implements SearchEngine {
  readonly name = 'embedded';

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async index(tenant: TenantId, entries: readonly IndexEntry[]): Promise<void> {
    for (let start = 0; start < entries.length; start += ENTRIES_A_TRANSACTION) {
      const batch = entries.slice(start, start + ENTRIES_A_TRANSACTION);
      await this.database.transaction((tx) => writeEntries(tx, tenant, batch, this.clock.now()));
    }
  }

  async search(tenant: TenantId, query: HitQuery): Promise<Hits> {
    const { db } = this.database;
    const rows = await findHits(db, tenant, query);
    const hits = rows.map((row) => {
      const { name, tags } = row.body === undefined ? NO_TEXTS : (readJson(row.body) as StoredProduct);
      return {
        productId: row.product_id,
        name,
        tags,
        position: [Number(row.sort_key), Number(row.popularity), row.product_id] as const,
      };
    });
    const isAll = query.after === null && rows.length < query.limit;
    return { hits, total: isAll ? rows.length : await countHits(db, tenant, query) };
  }

  async purge(
    tenant: TenantId,
    tombstones: readonly { productId: string; version: number }[],
  ): Promise<void> {
    await this.database.transaction((tx) => deleteTombstones(tx, tenant, tombstones));
  }

  health(): Promise<HealthReport> {
    return Promise.resolve({ name: 'search', healthy: true, required: false, detail: null });
  }
}
