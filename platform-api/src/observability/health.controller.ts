import { Get, Res } from '@nestjs/common';
import { z } from 'zod';
import type { FastifyReply } from 'fastify';
import { OutsideController, Public, Returns } from '../http/index.ts';
import { Health } from './health.ts';

const liveSchema = z.object({ status: z.literal('ok') }).meta({ id: 'Liveness' });
const readySchema = z
  .object({
    ready: z.boolean(),
    parts: z.array(
      z.object({
        name: z.string(),
        healthy: z.boolean(),
        required: z.boolean(),
        detail: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Readiness' });

/** Tells balancers and people whether this process runs and whether it can serve. */
@OutsideController('health')
export class HealthController {
  constructor(private readonly health: Health) {}

  @Get('live')
  @Public('balancers ask without credentials')
  @Returns(liveSchema)
  live(): z.infer<typeof liveSchema> {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public('balancers ask without credentials')
  @Returns(readySchema)
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<z.infer<typeof readySchema>> {
    const report = await this.health.report();
    if (!report.ready) void reply.status(503);
    return report;
  }
}
