import { Body, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Can, PlatformController, Returns } from '../http/index.ts';
import { idSchema } from '../kernel/index.ts';
import type { ProvisioningStepName } from './provisioning-step.entity.ts';
import { ProvisioningRunReader } from './provisioning-run.reader.ts';
import {
  applyStepSchema,
  leaseSchema,
  runViewSchema,
  stepCheckSchema,
  stepFailureSchema,
  stepNameSchema,
  undoStepQuerySchema,
  type ApplyStep,
  type Lease,
  type RunView,
  type StepFailure,
} from './provisioning-run.schemas.ts';
import { ProvisioningRunService } from './provisioning-run.service.ts';
import { ProvisioningStepsService } from './provisioning-steps.service.ts';

const id = { schema: idSchema };
const step = { schema: stepNameSchema };

/** What the provisioning process does with a run: it takes the lease, then one step after the other. */
@PlatformController('provisioning-runs/:id')
export class ProvisioningStepPlatformController {
  constructor(
    private readonly runs: ProvisioningRunService,
    private readonly steps: ProvisioningStepsService,
    private readonly reader: ProvisioningRunReader,
  ) {}

  /** Keeps the run for a holder; the same holder renews. */
  @Post('lease')
  @Can('update', 'ProvisioningStep')
  @Returns(runViewSchema)
  async lease(@Param('id', id) runId: string, @Body({ schema: leaseSchema }) body: Lease): Promise<RunView> {
    await this.runs.lease(runId, body);
    return await this.reader.run(runId);
  }

  /** Looks whether a step is done. */
  @Get('steps/:step')
  @Can('read', 'ProvisioningStep')
  @Returns(stepCheckSchema)
  async check(
    @Param('id', id) runId: string,
    @Param('step', step) name: ProvisioningStepName,
  ): Promise<z.infer<typeof stepCheckSchema>> {
    return { isDone: await this.steps.isDone(runId, name) };
  }

  /** Takes a step; again is harmless. */
  @Put('steps/:step')
  @Can('update', 'ProvisioningStep')
  @Returns(runViewSchema)
  async apply(
    @Param('id', id) runId: string,
    @Param('step', step) name: ProvisioningStepName,
    @Body({ schema: applyStepSchema }) body: ApplyStep,
  ): Promise<RunView> {
    await this.steps.apply(runId, name, body);
    return await this.reader.run(runId);
  }

  /** Takes a step back, the last one first; again is harmless. */
  @Delete('steps/:step')
  @Can('delete', 'ProvisioningStep')
  @Returns(runViewSchema)
  async undo(
    @Param('id', id) runId: string,
    @Param('step', step) name: ProvisioningStepName,
    @Query({ schema: undoStepQuerySchema }) query: z.infer<typeof undoStepQuerySchema>,
  ): Promise<RunView> {
    await this.steps.undo(runId, name, query.holder);
    return await this.reader.run(runId);
  }

  /** Counts a try that failed; without a next one the run is taken back. */
  @Post('steps/:step/failures')
  @Can('update', 'ProvisioningStep')
  @Returns(runViewSchema)
  async fail(
    @Param('id', id) runId: string,
    @Param('step', step) name: ProvisioningStepName,
    @Body({ schema: stepFailureSchema }) body: StepFailure,
  ): Promise<RunView> {
    await this.runs.fail(runId, name, body);
    return await this.reader.run(runId);
  }
}
