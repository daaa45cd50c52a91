import { Module } from '@nestjs/common';
import { InventoryModule } from '../inventory/index.ts';
import { KakaoNaviClient } from './kakao-navi.client.ts';
import { NewShopRouting } from './new-shop.routing.ts';
import { RoadDistances } from './road-distances.service.ts';
import { RoadRouter } from './road-router.ts';
import { RoutingAdminController } from './routing.admin.controller.ts';
import { RoutingRulesService } from './routing-rules.service.ts';
import { RoutingService } from './routing.service.ts';

/** Which warehouses send an order, and why. */
@Module({
  imports: [InventoryModule],
  controllers: [RoutingAdminController],
  providers: [
    RoutingService,
    RoutingRulesService,
    NewShopRouting,
    RoadDistances,
    { provide: RoadRouter, useClass: KakaoNaviClient },
  ],
  exports: [RoutingService, RoutingRulesService, NewShopRouting],
})
export class AllocationModule {}
