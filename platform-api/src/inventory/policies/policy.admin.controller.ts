import { Body, Get, Post, Put } from '@nestjs/common';
import { Database } from '../../database/index.ts';
import { AdminController, Can, CurrentTenant, Returns } from '../../http/index.ts';
import type { TenantId } from '../../kernel/index.ts';
import { previewPolicy } from './policy-preview.queries.ts';
import {
  policyInput,
  policyListView,
  policyPreviewView,
  policyView,
  type PolicyInput,
  type PolicyListView,
  type PolicyPreviewView,
  type PolicyView,
} from './policy.schemas.ts';
import { PolicyService, requireScope } from './policy.service.ts';

/** The owner's stock rules. */
@AdminController('stock-policies')
export class PolicyAdminController {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyService,
  ) {}

  @Get()
  @Can('read', 'StockPolicy')
  @Returns(policyListView)
  list(@CurrentTenant() tenant: TenantId): Promise<PolicyListView> {
    return this.policies.list(tenant);
  }

  @Put()
  @Can('update', 'StockPolicy')
  @Returns(policyView)
  save(
    @CurrentTenant() tenant: TenantId,
    @Body({ schema: policyInput }) input: PolicyInput,
  ): Promise<PolicyView> {
    return this.policies.save(tenant, input);
  }

  @Post('preview')
  @Can('update', 'StockPolicy')
  @Returns(policyPreviewView)
  async preview(
    @CurrentTenant() tenant: TenantId,
    @Body({ schema: policyInput }) input: PolicyInput,
  ): Promise<PolicyPreviewView> {
    await requireScope(this.database.db, tenant, input);
    return await previewPolicy(this.database.db, tenant, input);
  }
}
