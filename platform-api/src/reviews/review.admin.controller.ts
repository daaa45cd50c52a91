import { Body, Get, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { AdminController, Can, CurrentTenant, Returns } from '../http/index.ts';
import { idSchema, type TenantId } from '../kernel/index.ts';
import { ReviewReader } from './review.reader.ts';
import {
  hideSchema,
  reviewChangedSchema,
  reviewForStaffPageSchema,
  reviewQuerySchema,
  type ReviewQuery,
} from './review.schemas.ts';
import { ReviewService } from './review.service.ts';

@AdminController('reviews')
export class ReviewAdminController {
  constructor(
    private readonly reader: ReviewReader,
    private readonly reviews: ReviewService,
  ) {}

  @Get()
  @Can('read', 'Review')
  @Returns(reviewForStaffPageSchema)
  async list(@CurrentTenant() tenant: TenantId, @Query({ schema: reviewQuerySchema }) query: ReviewQuery) {
    return await this.reader.list(tenant, query);
  }

  @Post(':id/hide')
  @Can('update', 'Review')
  @Returns(reviewChangedSchema)
  async hide(
    @CurrentTenant() tenant: TenantId,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: hideSchema }) body: z.infer<typeof hideSchema>,
  ) {
    return await this.reviews.hide(tenant, id, body.reason);
  }

  @Post(':id/show')
  @Can('update', 'Review')
  @Returns(reviewChangedSchema)
  async show(@CurrentTenant() tenant: TenantId, @Param('id', { schema: idSchema }) id: string) {
    return await this.reviews.show(tenant, id);
  }
}
