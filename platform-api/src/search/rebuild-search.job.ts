import { Injectable } from '@nestjs/common';
import { Handles, type JobHandler } from '../jobs/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { SearchIndexer } from './search-indexer.ts';
import { searchRebuild } from './search.events.ts';

/** Indexes all products of a shop anew. */
@Handles(searchRebuild)
@Injectable()
export class RebuildSearchJob implements JobHandler<object> {
  constructor(private readonly indexer: SearchIndexer) {}

  async handle(tenant: TenantId): Promise<void> {
    await this.indexer.rebuild(tenant);
  }
}
