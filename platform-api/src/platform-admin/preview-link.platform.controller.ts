import { Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { PreviewLinks, previewLinkSchema, type PreviewLink } from '../access/index.ts';
import { Can, PlatformController, Returns } from '../http/index.ts';
import { TenantDirectory } from '../tenancy/index.ts';
import { platformAdminErrors } from './platform-admin.errors.ts';

const slugSchema = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** The way into a shop that is not open, for operators and for the probe that ends a provisioning run. */
@PlatformController('tenants/:slug/preview-links')
export class PreviewLinkPlatformController {
  constructor(
    private readonly previews: PreviewLinks,
    private readonly tenants: TenantDirectory,
  ) {}

  @Post()
  @Can('read', 'Tenant')
  @Returns(previewLinkSchema)
  async issue(@Param('slug', { schema: slugSchema }) slug: string): Promise<PreviewLink> {
    const tenant = await this.tenants.bySlug(slug);
    if (tenant === null) throw platformAdminErrors.tenantNotFound();
    return await this.previews.issue(tenant.id);
  }
}
