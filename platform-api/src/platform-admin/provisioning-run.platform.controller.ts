import { Body, Get, Headers, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Can, CurrentActor, DocumentedRoute, PlatformController, Returns } from '../http/index.ts';
import { idSchema, type Actor, type Page } from '../kernel/index.ts';
import { ProvisioningRunReader } from './provisioning-run.reader.ts';
import {
  runListSchema,
  runQuerySchema,
  runViewSchema,
  startRunSchema,
  type RunQuery,
  type RunView,
  type StartRun,
} from './provisioning-run.schemas.ts';
import { ProvisioningRunService } from './provisioning-run.service.ts';
import { streamEvents } from './run-event.response.ts';
import { RunEventStreams } from './run-event.streams.ts';

const id = { schema: idSchema };

/** Runs that make tenants, for operators and the provisioning process. */
@PlatformController('provisioning-runs')
export class ProvisioningRunPlatformController {
  constructor(
    private readonly runs: ProvisioningRunService,
    private readonly reader: ProvisioningRunReader,
    private readonly streams: RunEventStreams,
  ) {}

  /** 201 for a new run, 200 for the one that the same input has started. */
  @Post()
  @Can('create', 'ProvisioningRun')
  @Returns(runViewSchema, 201)
  @DocumentedRoute(({ ApiResponse }) =>
    ApiResponse({ status: 200, standardSchema: runViewSchema, description: 'Started before.' }),
  )
  async start(
    @Body({ schema: startRunSchema }) body: StartRun,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RunView> {
    const started = await this.runs.start(body, actor);
    if (!started.isNew) void reply.status(200);
    return await this.reader.run(started.id);
  }

  @Get()
  @Can('read', 'ProvisioningRun')
  @Returns(runListSchema)
  list(@Query({ schema: runQuerySchema }) query: RunQuery): Promise<Page<RunView>> {
    return this.reader.list(query);
  }

  @Get(':id')
  @Can('read', 'ProvisioningRun')
  @Returns(runViewSchema)
  read(@Param('id', id) runId: string): Promise<RunView> {
    return this.reader.run(runId);
  }

  /** Sends a run on that waits for its next try or is stuck. */
  @Post(':id/retry')
  @Can('update', 'ProvisioningRun')
  @Returns(runViewSchema)
  async retry(@Param('id', id) runId: string): Promise<RunView> {
    await this.runs.retry(runId);
    return await this.reader.run(runId);
  }

  /** Has a run taken back that is not done. */
  @Post(':id/undo')
  @Can('update', 'ProvisioningRun')
  @Returns(runViewSchema)
  async undo(@Param('id', id) runId: string): Promise<RunView> {
    await this.runs.undo(runId);
    return await this.reader.run(runId);
  }

  /**
   * Server-sent events `run` and `step` from the one after `Last-Event-ID` on, until the run is done or undone; 204 when
   * the reader has seen the end.
   */
  @Get(':id/events')
  @Can('read', 'ProvisioningRun')
  @DocumentedRoute(({ ApiProduces }) => ApiProduces('text/event-stream'))
  @DocumentedRoute(({ ApiResponse }) => ApiResponse({ status: 200, description: 'Events as they happen.' }))
  @DocumentedRoute(({ ApiResponse }) =>
    ApiResponse({ status: 204, description: 'The run has ended and nothing follows.' }),
  )
  async events(
    @Param('id', id) runId: string,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await streamEvents(this.streams, runId, lastEventId, request, reply);
  }
}
