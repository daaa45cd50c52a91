import { Injectable } from '@nestjs/common';
import { Database, storedInstant } from '../database/index.ts';
import { SweepTask, type Sweep } from '../jobs/index.ts';
import { Clock, acrossTenants, inTenant, type TenantId } from '../kernel/index.ts';
import { findTenantsWithDocuments } from './document.queries.ts';
import { ElasticsearchMirror, ElasticsearchServer } from './elasticsearch-mirror.ts';
import { EmbeddedEngine } from './embedded.engine.ts';
import { findTombstones } from './embedded.queries.ts';

const KEPT_MS = 24 * 60 * 60 * 1000;
const A_ROUND = 200;

/** Forgets tombstones after a day, when no stale change can be on its way any more. */
@SweepTask()
@Injectable()
export class PurgeTombstonesSweep implements Sweep {
  readonly name = 'search.purge-tombstones';
  readonly everyMs = 10 * 60 * 1000;

  constructor(
    private readonly server: ElasticsearchServer,
    private readonly mirror: ElasticsearchMirror,
    private readonly embedded: EmbeddedEngine,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const tenants = await acrossTenants('search: purge old tombstones of every shop', () =>
      findTenantsWithDocuments(this.database.db),
    );
    let purged = 0;
    for (const tenant of tenants) purged += await inTenant(tenant, this.name, () => this.purge(tenant));
    return purged;
  }

  private async purge(tenant: TenantId): Promise<number> {
    const before = storedInstant(new Date(this.clock.now().getTime() - KEPT_MS));
    const old = await findTombstones(this.database.db, tenant, before, A_ROUND);
    if (old.length === 0) return 0;
    const { engine } = this.server;
    // Elasticsearch first: what the database forgot is nowhere to be compared with any more.
    if (
      engine !== null &&
      (await this.mirror.guarded(() => engine.purge(tenant, old).then(() => true))) === null
    )
      return 0;
    await this.embedded.purge(tenant, old);
    return old.length;
  }
}
