import { Injectable } from '@nestjs/common';
import { failpoint, onBehalfIn } from '../../kernel/index.ts';
import type { LockedRun, RunFacts } from '../provisioning-run.records.ts';
import { TenantParts, type PartedStep } from '../tenant-parts.ts';
import { requireTenant, type StepWork } from './step-work.ts';

/** A step that consists of what other modules give a new tenant. */
@Injectable()
abstract class PartsStep implements StepWork {
  abstract readonly name: PartedStep;

  constructor(private readonly parts: TenantParts) {}

  async isDone({ tenant }: RunFacts): Promise<boolean> {
    if (tenant === null) return false;
    return await onBehalfIn(tenant, async () => {
      for (const part of this.parts.of(this.name)) if (!(await part.isDone(tenant))) return false;
      return true;
    });
  }

  async apply(run: LockedRun): Promise<null> {
    const tenant = requireTenant(run.facts);
    await onBehalfIn(tenant, async () => {
      for (const part of this.parts.of(this.name)) {
        if (!(await part.isDone(tenant))) await part.prepare(tenant);
      }
    });
    this.made();
    return null;
  }

  async undo(run: LockedRun): Promise<void> {
    const { tenant } = run.facts;
    if (tenant === null) return;
    await onBehalfIn(tenant, async () => {
      for (const part of this.parts.of(this.name).toReversed()) await part.undo(tenant);
    });
  }

  /** The effect is there and not yet marked. */
  protected abstract made(): void;
}

/** A first warehouse, stock policy, shipping fees, routing rules and fulfilment settings that a shop can start with. */
@Injectable()
export class DefaultsStep extends PartsStep {
  readonly name = 'defaults';

  protected made(): void {
    failpoint('provisioning.defaults-made');
  }
}

/** An empty search that is ready to answer. */
@Injectable()
export class SearchStep extends PartsStep {
  readonly name = 'search';

  protected made(): void {
    failpoint('provisioning.search-made');
  }
}

/** The first release of the storefront. */
@Injectable()
export class ReleaseStep extends PartsStep {
  readonly name = 'release';

  protected made(): void {
    failpoint('provisioning.released');
  }
}
