import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.ts';
import { InventoryModule } from '../inventory/index.ts';
import { OrderingModule } from '../ordering/index.ts';
import { StorefrontModule } from '../storefront/index.ts';
import { CancelShipmentsJob, CreateShipmentsJob } from './create-shipments.job.ts';
import { FulfilmentSettingsAdminController } from './fulfilment-settings.admin.controller.ts';
import { FulfilmentSettingsService } from './fulfilment-settings.service.ts';
import { HomeAdminController, HomeReader } from './home.admin.controller.ts';
import { NewShopFulfilment } from './new-shop.fulfilment.ts';
import { ShipmentAdminController } from './shipment.admin.controller.ts';
import { ShipmentReader } from './shipment.reader.ts';
import { ShipmentRecords } from './shipment.records.ts';
import { ShipmentService } from './shipment.service.ts';
import { ShipmentShopController } from './shipment.shop.controller.ts';
import { ParcelFollower } from './parcel.follower.ts';
import { TrackShipmentsSweep } from './track-shipments.sweep.ts';
import { DeliveryTrackerClient } from './tracking/delivery-tracker.client.ts';
import { ParcelTrackers } from './tracking/parcel-trackers.ts';
import { SweetTrackerClient } from './tracking/sweettracker.client.ts';

/** Parcels: picking, packing, sending, following, delivery. */
@Module({
  imports: [AccessModule, InventoryModule, OrderingModule, StorefrontModule],
  controllers: [
    ShipmentAdminController,
    ShipmentShopController,
    FulfilmentSettingsAdminController,
    HomeAdminController,
  ],
  providers: [
    ShipmentReader,
    ShipmentRecords,
    ShipmentService,
    CreateShipmentsJob,
    CancelShipmentsJob,
    HomeReader,
    FulfilmentSettingsService,
    NewShopFulfilment,
    SweetTrackerClient,
    DeliveryTrackerClient,
    ParcelTrackers,
    ParcelFollower,
    TrackShipmentsSweep,
  ],
  exports: [NewShopFulfilment],
})
export class FulfilmentModule {}
