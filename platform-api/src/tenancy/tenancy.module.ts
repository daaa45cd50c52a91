import { Global, Module } from '@nestjs/common';
import { GuardedDatabase } from './guarded-database.ts';
import { HostNames } from './host-names.ts';
import { ShopHost } from './shop-host.ts';
import { TenantStatusService } from './tenant-status.service.ts';
import { TenantErasure } from './tenant.erasure.ts';
import { TenantDirectory } from './tenant.directory.ts';
import { TlsController } from './tls.outside.controller.ts';

/** The directory of tenants and the host names by which their shops are found. */
@Global()
@Module({
  controllers: [TlsController],
  providers: [GuardedDatabase, HostNames, TenantDirectory, TenantStatusService, TenantErasure, ShopHost],
  exports: [GuardedDatabase, TenantDirectory, TenantStatusService, TenantErasure, ShopHost],
})
export class TenancyModule {}
