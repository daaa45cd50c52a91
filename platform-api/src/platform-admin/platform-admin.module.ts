import { Module } from '@nestjs/common';
import {
  LogLevelPlatformController,
  QueuePlatformController,
  TenantPlatformController,
} from './platform.controller.ts';
import { PlatformReader } from './platform.reader.ts';

/** What operators watch and do. */
@Module({
  controllers: [TenantPlatformController, QueuePlatformController, LogLevelPlatformController],
  providers: [PlatformReader],
})
export class PlatformAdminModule {}
