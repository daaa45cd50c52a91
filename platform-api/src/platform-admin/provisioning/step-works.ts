import { Injectable } from '@nestjs/common';
import type { ProvisioningStepName } from '../provisioning-step.entity.ts';
import { OwnerStep } from './owner.step.ts';
import { DefaultsStep, ReleaseStep, SearchStep } from './parts.step.ts';
import { ProbeStep } from './probe.step.ts';
import { RegisterStep } from './register.step.ts';
import type { StepWork } from './step-work.ts';

/** Knows what each step does. */
@Injectable()
export class StepWorks {
  private readonly works: Readonly<Record<ProvisioningStepName, StepWork>>;

  constructor(
    register: RegisterStep,
    owner: OwnerStep,
    defaults: DefaultsStep,
    search: SearchStep,
    release: ReleaseStep,
    probe: ProbeStep,
  ) {
    this.works = { register, owner, defaults, search, release, probe };
  }

  of(name: ProvisioningStepName): StepWork {
    return this.works[name];
  }
}
