import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.ts';
import { Handles, type JobHandler } from '../jobs/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { sellabilityFlipped } from './inventory.events.ts';
import { refreshSoldOut } from './sold-out.ts';

/** A variant sold out or came back: is its product sold out now? */
@Handles(sellabilityFlipped)
@Injectable()
export class RecomputeSoldOutJob implements JobHandler<{ variantId: string }> {
  constructor(private readonly database: Database) {}

  async handle(tenant: TenantId, { variantId }: { variantId: string }): Promise<void> {
    await refreshSoldOut(this.database, tenant, [variantId]);
  }
}
