import { Module } from '@nestjs/common';
import { InventoryModule } from '../inventory/index.ts';
import { KakaoNaviClient } from './kakao-navi.client.ts';
import { RoadDistances } from './road-distances.service.ts';
import { RoadRouter } from './road-router.ts';
import { RoutingService } from './routing.service.ts';

/** Which warehouses send an order, and why. */
@Module({
  imports: [InventoryModule],
  providers: [RoutingService, RoadDistances, { provide: RoadRouter, useClass: KakaoNaviClient }],
  exports: [RoutingService],
})
export class AllocationModule {}
