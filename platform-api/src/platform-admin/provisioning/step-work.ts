import type { TenantId } from '../../kernel/index.ts';
import type { LockedRun, RunFacts } from '../provisioning-run.records.ts';
import type { ProbeResult } from '../provisioning-run.schemas.ts';
import type { ProvisioningStepName } from '../provisioning-step.entity.ts';

/**
 * What a step does. `apply` and `undo` are called while the run is held; a crash between any two of their statements is
 * mended by calling them again. What they write by `run.tx` commits together with the step's new state.
 */
export interface StepWork {
  readonly name: ProvisioningStepName;
  /** Whether what the step makes is there. */
  isDone(run: RunFacts): Promise<boolean>;
  /** Refuses a result that does not count, before anything else. */
  accept?(result: ProbeResult | undefined): void;
  /** In the transaction that marks the step running. */
  begin?(run: LockedRun): Promise<void>;
  /** @returns a sentence for the run's events, or null. */
  apply(run: LockedRun, result: ProbeResult | undefined): Promise<string | null>;
  undo(run: LockedRun): Promise<void>;
}

/** The tenant of a run whose first step is done. */
export function requireTenant({ slug, tenant }: RunFacts): TenantId {
  if (tenant === null) throw new Error(`The run of ${slug} has no tenant yet.`);
  return tenant;
}
