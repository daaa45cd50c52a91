import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { AdminController, Can, CurrentActor, CurrentTenant, Returns } from '../http/index.ts';
import { pageQuerySchema, type Actor, type TenantId } from '../kernel/index.ts';
import {
  publishSchema,
  publishedSchema,
  releasePageSchema,
  type PublishInput,
  type Published,
} from './release.schemas.ts';
import { ReleaseService } from './release.service.ts';

const versionSchema = z.coerce.number().int().min(1).max(1_000_000);

@AdminController('storefront-releases')
export class ReleaseAdminController {
  constructor(private readonly releases: ReleaseService) {}

  @Get()
  @Can('read', 'Storefront')
  @Returns(releasePageSchema)
  async list(
    @CurrentTenant() tenant: TenantId,
    @Query({ schema: pageQuerySchema }) page: z.infer<typeof pageQuerySchema>,
  ) {
    return await this.releases.list(tenant, page);
  }

  @Post()
  @Can('create', 'Storefront')
  @Returns(publishedSchema, 201)
  async publish(
    @CurrentTenant() tenant: TenantId,
    @CurrentActor() actor: Actor,
    @Body({ schema: publishSchema }) input: PublishInput,
  ): Promise<Published> {
    return await this.releases.publish(tenant, actor, input);
  }

  @Post(':version/roll-back')
  @Can('update', 'Storefront')
  @Returns(publishedSchema)
  async rollBack(
    @CurrentTenant() tenant: TenantId,
    @Param('version', { schema: versionSchema }) version: number,
  ): Promise<Published> {
    return await this.releases.rollBack(tenant, version);
  }
}
