import { Global, Module } from '@nestjs/common';
import { ShopHost } from './shop-host.ts';
import { TenantDirectory } from './tenant.directory.ts';

/** The directory of tenants and the host names by which their shops are found. */
@Global()
@Module({ providers: [TenantDirectory, ShopHost], exports: [TenantDirectory, ShopHost] })
export class TenancyModule {}
