import { Body, Get, Param, Post, Put, Query } from '@nestjs/common';
import { AdminController, Can, CurrentTenant, Returns } from '../http/index.ts';
import { idSchema, type TenantId } from '../kernel/index.ts';
import { ProductAdminReader } from './product.admin.reader.ts';
import {
  changedSchema,
  productForStaffSchema,
  productInputSchema,
  productRowPageSchema,
  productRowQuerySchema,
  type ProductInput,
  type ProductRowQuery,
} from './product.admin.schemas.ts';
import { ProductService } from './product.service.ts';

@AdminController('products')
export class ProductAdminController {
  constructor(
    private readonly products: ProductService,
    private readonly reader: ProductAdminReader,
  ) {}

  @Get()
  @Can('read', 'Product')
  @Returns(productRowPageSchema)
  async list(
    @CurrentTenant() tenant: TenantId,
    @Query({ schema: productRowQuerySchema }) query: ProductRowQuery,
  ) {
    return await this.reader.page(tenant, query);
  }

  @Get(':id')
  @Can('read', 'Product')
  @Returns(productForStaffSchema)
  async get(@CurrentTenant() tenant: TenantId, @Param('id', { schema: idSchema }) id: string) {
    return await this.products.get(tenant, id);
  }

  @Post()
  @Can('create', 'Product')
  @Returns(productForStaffSchema, 201)
  async create(@CurrentTenant() tenant: TenantId, @Body({ schema: productInputSchema }) input: ProductInput) {
    return await this.products.create(tenant, input);
  }

  @Put(':id')
  @Can('update', 'Product')
  @Returns(productForStaffSchema)
  async update(
    @CurrentTenant() tenant: TenantId,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: productInputSchema }) input: ProductInput,
  ) {
    return await this.products.update(tenant, id, input);
  }

  @Post(':id/archive')
  @Can('update', 'Product')
  @Returns(changedSchema)
  async archive(@CurrentTenant() tenant: TenantId, @Param('id', { schema: idSchema }) id: string) {
    return await this.products.archive(tenant, id);
  }

  @Post(':id/restore')
  @Can('update', 'Product')
  @Returns(changedSchema)
  async restore(@CurrentTenant() tenant: TenantId, @Param('id', { schema: idSchema }) id: string) {
    return await this.products.restore(tenant, id);
  }
}
