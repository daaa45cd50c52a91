import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { entriesOf, findProductIdsAfter } from './product-source.queries.ts';
import { SearchEngines } from './search-engines.ts';

const PRODUCTS_A_ROUND = 250;

/** Brings products into the search. */
@Injectable()
export class SearchIndexer {
  constructor(
    private readonly database: Database,
    private readonly engines: SearchEngines,
  ) {}

  /** Indexes one product as it is now; one that does not exist is passed over. */
  async refresh(tenant: TenantId, productId: string): Promise<void> {
    await this.engines.index(tenant, await entriesOf(this.database.db, tenant, [productId]));
  }

  /** Indexes all products of a shop as they are now; tells how many there are. */
  async rebuild(tenant: TenantId): Promise<number> {
    let count = 0;
    for (let after = ''; ;) {
      const ids = await findProductIdsAfter(this.database.db, tenant, after, PRODUCTS_A_ROUND);
      const last = ids.at(-1);
      if (last === undefined) return count;
      await this.engines.index(tenant, await entriesOf(this.database.db, tenant, ids));
      count += ids.length;
      after = last;
    }
  }
}
