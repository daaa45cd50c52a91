import { Module } from '@nestjs/common';
import { JobPlatformController, TenantJobPlatformController } from './job.platform.controller.ts';
import { JobService } from './job.service.ts';
import { OwnerStep } from './provisioning/owner.step.ts';
import { DefaultsStep, ReleaseStep, SearchStep } from './provisioning/parts.step.ts';
import { ProbeStep } from './provisioning/probe.step.ts';
import { RegisterStep } from './provisioning/register.step.ts';
import { StepWorks } from './provisioning/step-works.ts';
import { ProvisioningRunPlatformController } from './provisioning-run.platform.controller.ts';
import { ProvisioningRunReader } from './provisioning-run.reader.ts';
import { ProvisioningRunService } from './provisioning-run.service.ts';
import { RunTurns } from './provisioning-run.turns.ts';
import { ProvisioningStepPlatformController } from './provisioning-step.platform.controller.ts';
import { ProvisioningStepsService } from './provisioning-steps.service.ts';
import { LogLevelPlatformController, QueuePlatformController } from './queue.platform.controller.ts';
import { QueueReader } from './queue.reader.ts';
import { RunEventStreams } from './run-event.streams.ts';
import { TenantFigures } from './tenant-figures.ts';
import { TenantParts } from './tenant-parts.ts';
import { TenantPlatformController } from './tenant.platform.controller.ts';
import { TenantReader } from './tenant.reader.ts';
import { TenantService } from './tenant.service.ts';

/** What operators watch and do, and how tenants are made. */
@Module({
  controllers: [
    TenantPlatformController,
    JobPlatformController,
    TenantJobPlatformController,
    QueuePlatformController,
    LogLevelPlatformController,
    ProvisioningRunPlatformController,
    ProvisioningStepPlatformController,
  ],
  providers: [
    TenantReader,
    TenantFigures,
    TenantService,
    JobService,
    QueueReader,
    ProvisioningRunReader,
    ProvisioningRunService,
    ProvisioningStepsService,
    RunTurns,
    RunEventStreams,
    StepWorks,
    RegisterStep,
    OwnerStep,
    DefaultsStep,
    SearchStep,
    ReleaseStep,
    ProbeStep,
    TenantParts,
  ],
  exports: [TenantParts],
})
export class PlatformAdminModule {}
