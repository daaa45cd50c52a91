import { Body, Get, Put } from '@nestjs/common';
import { AdminController, Can, CurrentTenant, Returns } from '../http/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { routingRulesInput, routingRulesView, type RoutingRulesView } from './routing.schemas.ts';
import { RoutingRulesService } from './routing-rules.service.ts';

/** The owner's routing rules. */
@AdminController('routing-rules')
export class RoutingAdminController {
  constructor(private readonly rules: RoutingRulesService) {}

  @Get()
  @Can('read', 'RoutingRule')
  @Returns(routingRulesView)
  list(@CurrentTenant() tenant: TenantId): Promise<RoutingRulesView> {
    return this.rules.list(tenant);
  }

  @Put()
  @Can('update', 'RoutingRule')
  @Returns(routingRulesView)
  save(
    @CurrentTenant() tenant: TenantId,
    @Body({ schema: routingRulesInput }) input: RoutingRulesView,
  ): Promise<RoutingRulesView> {
    return this.rules.save(tenant, input);
  }
}
