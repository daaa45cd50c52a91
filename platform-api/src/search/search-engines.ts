import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { TenantId } from '../kernel/index.ts';
import { Health, type HealthReport } from '../observability/index.ts';
import { ElasticsearchMirror, ElasticsearchServer } from './elasticsearch-mirror.ts';
import { EmbeddedEngine } from './embedded.engine.ts';
import type { IndexEntry } from './indexed-product.ts';
import type { HitQuery, Hits, SearchEngine } from './search-engine.ts';

/** Hits and who found them. */
export interface Answered extends Hits {
  readonly engine: SearchEngine['name'];
}

/** Feeds both engines and chooses who answers: Elasticsearch, or the embedded engine where it is missing, down or behind. */
@Injectable()
export class SearchEngines implements OnModuleInit {
  constructor(
    private readonly embedded: EmbeddedEngine,
    private readonly server: ElasticsearchServer,
    private readonly mirror: ElasticsearchMirror,
    private readonly health: Health,
  ) {}

  onModuleInit(): void {
    this.health.register({ check: () => this.check() });
  }

  async search(tenant: TenantId, query: HitQuery): Promise<Answered> {
    const { engine } = this.server;
    if (engine !== null && !(await this.mirror.isBehind(tenant))) {
      const hits = await this.mirror.guarded(() => engine.search(tenant, query));
      if (hits !== null) return { ...hits, engine: engine.name };
    }
    return { ...(await this.embedded.search(tenant, query)), engine: this.embedded.name };
  }

  /** The database first: Elasticsearch is only ever filled from what is there. */
  async index(tenant: TenantId, entries: readonly IndexEntry[]): Promise<void> {
    await this.embedded.index(tenant, entries);
    await this.mirror.write(tenant, entries);
  }

  private async check(): Promise<HealthReport> {
    const { engine } = this.server;
    if (engine === null) return await this.embedded.health();
    const report = await this.mirror.guarded(() => engine.health());
    const detail = 'Elasticsearch does not answer; the embedded search serves.';
    return report ?? { name: 'search', healthy: false, required: false, detail };
  }
}
