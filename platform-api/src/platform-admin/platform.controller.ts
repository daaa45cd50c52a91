import { Body, Get, Param, Put } from '@nestjs/common';
import { z } from 'zod';
import { Can, PlatformController, Returns } from '../http/index.ts';
import { PinoLogger } from '../observability/index.ts';
import {
  logLevelSchema,
  queuesSchema,
  tenantListSchema,
  tenantRowSchema,
  type LogLevel,
  type Queues,
  type TenantRow,
} from './platform-admin.schemas.ts';
import { PlatformReader } from './platform.reader.ts';

const slugSchema = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** The operators' view of tenants. */
@PlatformController('tenants')
export class TenantPlatformController {
  constructor(private readonly reader: PlatformReader) {}

  @Get()
  @Can('read', 'Tenant')
  @Returns(tenantListSchema)
  async list(): Promise<{ items: TenantRow[] }> {
    return { items: await this.reader.tenantList() };
  }

  @Get(':slug')
  @Can('read', 'Tenant')
  @Returns(tenantRowSchema)
  read(@Param('slug', { schema: slugSchema }) slug: string): Promise<TenantRow> {
    return this.reader.tenant(slug);
  }
}

/** The operators' view of jobs. */
@PlatformController('queues')
export class QueuePlatformController {
  constructor(private readonly reader: PlatformReader) {}

  @Get()
  @Can('read', 'Queue')
  @Returns(queuesSchema)
  read(): Promise<Queues> {
    return this.reader.queues();
  }
}

/** What this API process logs, changeable while it runs. */
@PlatformController('log-level')
export class LogLevelPlatformController {
  constructor(private readonly logger: PinoLogger) {}

  @Put()
  @Can('manage', 'Queue')
  @Returns(logLevelSchema)
  set(@Body({ schema: logLevelSchema }) body: LogLevel): LogLevel {
    this.logger.setLevel(body.level);
    return body;
  }
}
