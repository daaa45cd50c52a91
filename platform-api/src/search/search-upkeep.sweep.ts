import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/index.ts';
import { SweepTask, type Sweep } from '../jobs/index.ts';
import { acrossTenants, inTenant, type TenantId } from '../kernel/index.ts';
import { findTenantsWithDocuments } from './document.queries.ts';
import { ElasticsearchMirror, ElasticsearchServer } from './elasticsearch-mirror.ts';
import type { ElasticsearchEngine } from './elasticsearch.engine.ts';

/**
 * Makes sure that Elasticsearch has the index that this version of the code wants: on a new or emptied server, and after a change
 * of mapping or tokens. The new index is filled beside the live one; then every tenant is marked, so that what changed meanwhile
 * is caught up before anybody reads it; then it takes over at once.
 */
@SweepTask()
@Injectable()
export class SearchUpkeepSweep implements Sweep {
  readonly name = 'search.upkeep';
  readonly everyMs = 3_000;
  private readonly logger = new Logger('search');

  constructor(
    private readonly server: ElasticsearchServer,
    private readonly mirror: ElasticsearchMirror,
    private readonly database: Database,
  ) {}

  async run(): Promise<number> {
    const { engine } = this.server;
    if (engine === null) return 0;
    try {
      // Past the breaker: searches that miss the index would keep it open, and this is what makes the index.
      await this.ensureIndex(engine);
      this.mirror.breaker.close();
    } catch (error) {
      this.logger.debug({ err: error }, 'Elasticsearch cannot be looked after now');
    }
    return 0;
  }

  private async ensureIndex(engine: ElasticsearchEngine): Promise<void> {
    const { name, isLive } = await engine.wantedIndex();
    if (isLive) return;
    const tenants = await this.tenants();
    this.logger.log(`Filling the search index ${name} for ${tenants.length} shops.`);
    await engine.create(name);
    for (const tenant of tenants) {
      await inTenant(tenant, this.name, () => this.mirror.fill(engine, tenant, name));
    }
    for (const tenant of await this.tenants()) {
      await inTenant(tenant, this.name, () => this.mirror.mark(tenant, 0));
    }
    await engine.switchTo(name);
    this.logger.log(`The search index ${name} is live.`);
  }

  private async tenants(): Promise<TenantId[]> {
    return await acrossTenants('search: fill a new index for every shop', () =>
      findTenantsWithDocuments(this.database.db),
    );
  }
}
