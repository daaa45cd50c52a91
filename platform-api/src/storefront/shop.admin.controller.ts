import { Get, Post } from '@nestjs/common';
import { PreviewLinks, previewLinkSchema, type PreviewLink } from '../access/index.ts';
import { AdminController, Can, CurrentTenant, Returns } from '../http/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { shopStatusSchema, type ShopStatus } from './opening.schemas.ts';
import { ShopOpening } from './shop-opening.service.ts';

@AdminController('shop')
export class ShopAdminController {
  constructor(
    private readonly opening: ShopOpening,
    private readonly previews: PreviewLinks,
  ) {}

  @Get()
  @Can('read', 'Shop')
  @Returns(shopStatusSchema)
  async read(@CurrentTenant() tenant: TenantId): Promise<ShopStatus> {
    return await this.opening.status(tenant);
  }

  @Post('open')
  @Can('update', 'Shop')
  @Returns(shopStatusSchema)
  async open(@CurrentTenant() tenant: TenantId): Promise<ShopStatus> {
    return await this.opening.open(tenant);
  }

  @Post('close')
  @Can('update', 'Shop')
  @Returns(shopStatusSchema)
  async close(@CurrentTenant() tenant: TenantId): Promise<ShopStatus> {
    return await this.opening.close(tenant);
  }

  @Post('preview-links')
  @Can('read', 'Shop')
  @Returns(previewLinkSchema)
  async preview(@CurrentTenant() tenant: TenantId): Promise<PreviewLink> {
    return await this.previews.issue(tenant);
  }
}
