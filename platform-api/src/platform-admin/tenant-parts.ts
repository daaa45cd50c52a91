import { Injectable } from '@nestjs/common';
import type { TenantId } from '../kernel/index.ts';
import type { ProvisioningStepName } from './provisioning-step.entity.ts';

/** What one module gives a new tenant. Called in the tenant's scope; each method may be repeated at any time. */
export interface TenantPart {
  /** Whether the tenant has it. */
  isDone(tenant: TenantId): Promise<boolean>;
  /** Gives it; what is there already is left as it is. */
  prepare(tenant: TenantId): Promise<void>;
  /** Takes away what {@link prepare} gave, and nothing that somebody else added. */
  undo(tenant: TenantId): Promise<void>;
}

/** The steps in which modules take part. In `register` they only take away: what no table holds, such as files. */
export type PartedStep = Extract<ProvisioningStepName, 'register' | 'defaults' | 'search' | 'release'>;

/**
 * The port by which the modules above and beside platform-admin take part in making a tenant. It is filled where the
 * whole is put together.
 */
@Injectable()
export class TenantParts {
  private readonly parts: { readonly step: PartedStep; readonly part: TenantPart }[] = [];

  /** Parts of a step are made in the order in which they were registered, and undone in the reverse order. */
  register(step: PartedStep, part: TenantPart): void {
    this.parts.push({ step, part });
  }

  of(step: PartedStep): readonly TenantPart[] {
    return this.parts.filter((each) => each.step === step).map(({ part }) => part);
  }
}
