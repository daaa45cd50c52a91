import { Body, Get, Put } from '@nestjs/common';
import { Can, PlatformController, Returns } from '../http/index.ts';
import { PinoLogger } from '../observability/index.ts';
import { QueueReader } from './queue.reader.ts';
import { logLevelSchema, queuesSchema, type LogLevel, type Queues } from './queue.schemas.ts';

/** The operators' view of jobs as a whole. */
@PlatformController('queues')
export class QueuePlatformController {
  constructor(private readonly reader: QueueReader) {}

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
