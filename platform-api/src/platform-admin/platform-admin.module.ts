import { Module } from '@nestjs/common';
import {
  LogLevelPlatformController,
  QueuePlatformController,
  TenantPlatformController,
} from './platform.controller.ts';
import { PlatformReader } from './platform.reader.ts';
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
import { RunEventStreams } from './run-event.streams.ts';
import { TenantParts } from './tenant-parts.ts';

/** What operators watch and do, and how tenants are made. */
@Module({
  controllers: [
    TenantPlatformController,
    QueuePlatformController,
    LogLevelPlatformController,
    ProvisioningRunPlatformController,
    ProvisioningStepPlatformController,
  ],
  providers: [
    PlatformReader,
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
