import { Body, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { AdminController, Can, CurrentTenant, Returns, ReturnsNothing } from '../http/index.ts';
import { idSchema, pageQuerySchema, type TenantId } from '../kernel/index.ts';
import {
  categoryInputSchema,
  categoryListSchema,
  categoryPatchSchema,
  categorySchema,
  type CategoryInput,
  type CategoryPatch,
} from './category.schemas.ts';
import { CategoryService } from './category.service.ts';

const listQuerySchema = pageQuerySchema.extend({ q: z.string().trim().max(60).optional() });

@AdminController('categories')
export class CategoryAdminController {
  constructor(private readonly categories: CategoryService) {}

  @Get()
  @Can('read', 'Category')
  @Returns(categoryListSchema)
  async list(
    @CurrentTenant() tenant: TenantId,
    @Query({ schema: listQuerySchema }) query: z.infer<typeof listQuerySchema>,
  ) {
    return await this.categories.list(tenant, query.q);
  }

  @Get(':id')
  @Can('read', 'Category')
  @Returns(categorySchema)
  async get(@CurrentTenant() tenant: TenantId, @Param('id', { schema: idSchema }) id: string) {
    return await this.categories.get(tenant, id);
  }

  @Post()
  @Can('create', 'Category')
  @Returns(categorySchema, 201)
  async create(
    @CurrentTenant() tenant: TenantId,
    @Body({ schema: categoryInputSchema }) input: CategoryInput,
  ) {
    return await this.categories.create(tenant, input);
  }

  @Patch(':id')
  @Can('update', 'Category')
  @Returns(categorySchema)
  async update(
    @CurrentTenant() tenant: TenantId,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: categoryPatchSchema }) patch: CategoryPatch,
  ) {
    return await this.categories.update(tenant, id, patch);
  }

  @Delete(':id')
  @Can('delete', 'Category')
  @ReturnsNothing()
  async remove(
    @CurrentTenant() tenant: TenantId,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<void> {
    await this.categories.remove(tenant, id);
  }
}
