import { Injectable } from '@nestjs/common';
import type { TenantId } from '../kernel/index.ts';
import { EmbeddedEngine } from './embedded.engine.ts';
import type { HitQuery, Hits, SearchEngine } from './search-engine.ts';

/** Hits and who found them. */
export interface Answered extends Hits {
  readonly engine: SearchEngine['name'];
}

/** Chooses who answers. */
@Injectable()
export class SearchEngines {
  constructor(private readonly embedded: EmbeddedEngine) {}

  async search(tenant: TenantId, query: HitQuery): Promise<Answered> {
    return { ...(await this.embedded.search(tenant, query)), engine: 'embedded' };
  }
}
