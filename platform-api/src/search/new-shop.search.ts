import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { countWithoutDocument } from './document.queries.ts';
import { ElasticsearchMirror } from './elasticsearch-mirror.ts';
import { SearchIndexer } from './search-indexer.ts';

/** The search of a new shop: empty, and ready to answer from the first product on. */
@Injectable()
export class NewShopSearch {
  constructor(
    private readonly database: Database,
    private readonly indexer: SearchIndexer,
    private readonly mirror: ElasticsearchMirror,
  ) {}

  async isDone(tenant: TenantId): Promise<boolean> {
    return (await countWithoutDocument(this.database.db, tenant)) === 0;
  }

  async prepare(tenant: TenantId): Promise<void> {
    await this.indexer.rebuild(tenant);
  }

  /** Takes the documents out of both engines. One that is down keeps them unread: nobody searches a shop that is gone. */
  async undo(tenant: TenantId): Promise<void> {
    await this.mirror.forget(tenant);
    await this.database.transaction(async (tx) => {
      await tx.deleteFrom('search_posting').where('tenant_id', '=', tenant).execute();
      await tx.deleteFrom('search_document').where('tenant_id', '=', tenant).execute();
    });
  }
}
