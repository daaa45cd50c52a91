import { Body, Get, Param, Post } from '@nestjs/common';
import { Can, PlatformController, Returns } from '../http/index.ts';
import { TenantReader } from './tenant.reader.ts';
import {
  previewSchema,
  slugSchema,
  suspendSchema,
  tenantDetailSchema,
  tenantListSchema,
  tenantRowSchema,
  type Preview,
  type Suspend,
  type TenantDetail,
  type TenantRow,
} from './tenant.schemas.ts';
import { TenantService } from './tenant.service.ts';

const slugged = { schema: slugSchema };

/** The operators' view of tenants. */
@PlatformController('tenants')
export class TenantPlatformController {
  constructor(
    private readonly reader: TenantReader,
    private readonly tenants: TenantService,
  ) {}

  @Get()
  @Can('read', 'Tenant')
  @Returns(tenantListSchema)
  async list(): Promise<{ items: TenantRow[] }> {
    return { items: await this.reader.list() };
  }

  @Get(':slug')
  @Can('read', 'Tenant')
  @Returns(tenantDetailSchema)
  read(@Param('slug', slugged) slug: string): Promise<TenantDetail> {
    return this.reader.detail(slug);
  }

  /** Closes a shop to everybody but its staff; other processes follow within three seconds. */
  @Post(':slug/suspend')
  @Can('update', 'Tenant')
  @Returns(tenantRowSchema)
  async suspend(
    @Param('slug', slugged) slug: string,
    @Body({ schema: suspendSchema }) body: Suspend,
  ): Promise<TenantRow> {
    await this.tenants.suspend(slug, body.reason);
    return await this.reader.row(slug);
  }

  @Post(':slug/resume')
  @Can('update', 'Tenant')
  @Returns(tenantRowSchema)
  async resume(@Param('slug', slugged) slug: string): Promise<TenantRow> {
    await this.tenants.resume(slug);
    return await this.reader.row(slug);
  }

  @Post(':slug/preview-links')
  @Can('read', 'Tenant')
  @Returns(previewSchema)
  preview(@Param('slug', slugged) slug: string): Promise<Preview> {
    return this.tenants.preview(slug);
  }
}
