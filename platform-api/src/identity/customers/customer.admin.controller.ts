import { Get, Param, Query } from '@nestjs/common';
import { AdminController, Can, CurrentTenant, Returns } from '../../http/index.ts';
import { idSchema, type TenantId } from '../../kernel/index.ts';
import { CustomerDirectory } from './customer.directory.ts';
import {
  customerQuerySchema,
  maskedCustomerSchema,
  maskedCustomersSchema,
  type CustomerQuery,
} from './customer.schemas.ts';

@AdminController('customers')
export class CustomerAdminController {
  constructor(private readonly directory: CustomerDirectory) {}

  @Get()
  @Can('read', 'Customer')
  @Returns(maskedCustomersSchema)
  async list(
    @CurrentTenant() tenant: TenantId,
    @Query({ schema: customerQuerySchema }) query: CustomerQuery,
  ) {
    return await this.directory.list(tenant, query);
  }

  @Get(':id')
  @Can('read', 'Customer')
  @Returns(maskedCustomerSchema)
  async find(@CurrentTenant() tenant: TenantId, @Param('id', { schema: idSchema }) id: string) {
    return await this.directory.find(tenant, id);
  }
}
