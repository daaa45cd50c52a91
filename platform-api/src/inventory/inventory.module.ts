import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/index.ts';
import {
  AdjustmentAdminController,
  BinMoveAdminController,
  RecountAdminController,
} from './adjustments/adjustment.admin.controller.ts';
import { AdjustmentService } from './adjustments/adjustment.service.ts';
import { BinMoveService } from './adjustments/bin-move.service.ts';
import { RecountService } from './adjustments/recount.service.ts';
import { ExpireOrphanHoldsSweep } from './expire-orphan-holds.job.ts';
import { ForgetHoldersSweep } from './forget-holders.job.ts';
import { HoldOwners } from './hold-owners.ts';
import { CopyPolicyJob } from './policies/copy-policy.job.ts';
import { NewShopPolicy } from './policies/new-shop.policy.ts';
import { PolicyAdminController } from './policies/policy.admin.controller.ts';
import { PolicyService } from './policies/policy.service.ts';
import { ReconcileStockSweep } from './reconcile-stock.job.ts';
import { RecomputeSoldOutJob } from './recompute-sold-out.job.ts';
import { StockAlarms } from './stock-alarms.ts';
import { MovementAdminController, StockAdminController } from './stock.admin.controller.ts';
import { StockService } from './stock.service.ts';
import { Geocoder } from './warehouses/geocoder.ts';
import { KakaoLocalClient } from './warehouses/kakao-local.client.ts';
import { LayoutService } from './warehouses/layout.service.ts';
import { NewShopWarehouse } from './warehouses/new-shop.warehouse.ts';
import { AddressAdminController, WarehouseAdminController } from './warehouses/warehouse.admin.controller.ts';
import { WarehouseService } from './warehouses/warehouse.service.ts';

/** Warehouses, stock levels, the ledger and claims. */
@Module({
  imports: [CatalogModule],
  controllers: [
    StockAdminController,
    MovementAdminController,
    AdjustmentAdminController,
    BinMoveAdminController,
    RecountAdminController,
    WarehouseAdminController,
    AddressAdminController,
    PolicyAdminController,
  ],
  providers: [
    StockService,
    HoldOwners,
    StockAlarms,
    AdjustmentService,
    BinMoveService,
    RecountService,
    WarehouseService,
    LayoutService,
    PolicyService,
    NewShopWarehouse,
    NewShopPolicy,
    CopyPolicyJob,
    RecomputeSoldOutJob,
    ExpireOrphanHoldsSweep,
    ForgetHoldersSweep,
    ReconcileStockSweep,
    { provide: Geocoder, useClass: KakaoLocalClient },
  ],
  exports: [
    StockService,
    HoldOwners,
    StockAlarms,
    Geocoder,
    WarehouseService,
    LayoutService,
    PolicyService,
    NewShopWarehouse,
    NewShopPolicy,
  ],
})
export class InventoryModule {}
