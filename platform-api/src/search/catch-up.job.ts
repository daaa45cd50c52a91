import { Injectable } from '@nestjs/common';
import { Handles, type JobHandler } from '../jobs/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { ElasticsearchMirror } from './elasticsearch-mirror.ts';
import { searchCatchUp } from './search.events.ts';

/** Brings Elasticsearch up to date for one tenant. */
@Handles(searchCatchUp)
@Injectable()
export class CatchUpJob implements JobHandler<{ tries: number }> {
  constructor(private readonly mirror: ElasticsearchMirror) {}

  async handle(tenant: TenantId, { tries }: { tries: number }): Promise<void> {
    await this.mirror.catchUp(tenant, tries);
  }
}
