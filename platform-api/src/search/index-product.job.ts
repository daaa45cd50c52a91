import { Injectable } from '@nestjs/common';
import { productChanged } from '../catalog/index.ts';
import { Handles, type JobHandler } from '../jobs/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { SearchIndexer } from './search-indexer.ts';

/** Brings a product that changed into the search. */
@Handles(productChanged)
@Injectable()
export class IndexProductJob implements JobHandler<{ productId: string }> {
  constructor(private readonly indexer: SearchIndexer) {}

  async handle(tenant: TenantId, { productId }: { productId: string }): Promise<void> {
    await this.indexer.refresh(tenant, productId);
  }
}
