import { Injectable } from '@nestjs/common';
import { Database } from '../../database/index.ts';
import { failpoint, onBehalfIn } from '../../kernel/index.ts';
import { PasswordLinks, ShopOwners } from '../../identity/index.ts';
import type { LockedRun, RunFacts } from '../provisioning-run.records.ts';
import { requireTenant, type StepWork } from './step-work.ts';

/** Gives the tenant its owner, who is told by mail: once, in the transaction that makes somebody the owner. */
@Injectable()
export class OwnerStep implements StepWork {
  readonly name = 'owner';

  constructor(
    private readonly database: Database,
    private readonly owners: ShopOwners,
    private readonly links: PasswordLinks,
  ) {}

  async isDone({ tenant, order }: RunFacts): Promise<boolean> {
    return tenant !== null && (await this.owners.owns(this.database.db, tenant, order.owner.email));
  }

  async apply(run: LockedRun): Promise<null> {
    const { order } = run.facts;
    const tenant = requireTenant(run.facts);
    const staffId = await this.owners.add(run.tx, tenant, order.owner);
    await onBehalfIn(tenant, () => this.links.welcome(run.tx, tenant, staffId));
    failpoint('provisioning.owner-added');
    return null;
  }

  async undo(run: LockedRun): Promise<void> {
    const { tenant, order, createdAt } = run.facts;
    if (tenant !== null) await this.owners.remove(run.tx, tenant, order.owner.email, createdAt);
  }
}
