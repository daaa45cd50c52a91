import { Module } from '@nestjs/common';
import { HoldOwners } from './hold-owners.ts';
import { StockService } from './stock.service.ts';
import { Geocoder } from './warehouses/geocoder.ts';
import { KakaoLocalClient } from './warehouses/kakao-local.client.ts';

/** Warehouses, stock levels, the ledger and claims. */
@Module({
  providers: [StockService, HoldOwners, { provide: Geocoder, useClass: KakaoLocalClient }],
  exports: [StockService, HoldOwners, Geocoder],
})
export class InventoryModule {}
