import { Global, Module } from '@nestjs/common';
import { GuardedDatabase } from './guarded-database.ts';
import { ShopHost } from './shop-host.ts';
import { TenantDirectory } from './tenant.directory.ts';

/** The directory of tenants and the host names by which their shops are found. */
@Global()
@Module({
  providers: [GuardedDatabase, TenantDirectory, ShopHost],
  exports: [GuardedDatabase, TenantDirectory, ShopHost],
})
export class TenancyModule {}
