import { Body, Get, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import {
  AdminController,
  Can,
  CurrentTenant,
  Idempotent,
  NeedsIdempotencyKey,
  Returns,
  type IdempotentRequest,
} from '../http/index.ts';
import { idSchema, type Page, type TenantId } from '../kernel/index.ts';
import { ShipmentReader } from './shipment.reader.ts';
import {
  adminShipmentPageSchema,
  adminShipmentSchema,
  deliverSchema,
  pickListSchema,
  shipSchema,
  shipmentListQuerySchema,
  type AdminShipment,
  type AdminShipmentRow,
  type PickListView,
  type ShipBody,
} from './shipment.schemas.ts';
import { ShipmentService } from './shipment.service.ts';

/** Parcels on the floor, for pickers, packers and owners. */
@AdminController('shipments')
export class ShipmentAdminController {
  constructor(
    private readonly reader: ShipmentReader,
    private readonly shipments: ShipmentService,
  ) {}

  @Get()
  @Can('read', 'Shipment')
  @Returns(adminShipmentPageSchema)
  list(
    @CurrentTenant() tenant: TenantId,
    @Query({ schema: shipmentListQuerySchema }) query: z.infer<typeof shipmentListQuerySchema>,
  ): Promise<Page<AdminShipmentRow>> {
    return this.reader.list(tenant, query, query);
  }

  @Get(':shipmentId')
  @Can('read', 'Shipment')
  @Returns(adminShipmentSchema)
  read(
    @CurrentTenant() tenant: TenantId,
    @Param('shipmentId', { schema: idSchema }) id: string,
  ): Promise<AdminShipment> {
    return this.reader.read(tenant, id);
  }

  @Get(':shipmentId/pick-list')
  @Can('read', 'Shipment')
  @Returns(pickListSchema)
  pickList(
    @CurrentTenant() tenant: TenantId,
    @Param('shipmentId', { schema: idSchema }) id: string,
  ): Promise<PickListView> {
    return this.reader.pickList(tenant, id);
  }

  @Post(':shipmentId/pick')
  @Can('update', 'Shipment')
  @NeedsIdempotencyKey()
  @Returns(adminShipmentSchema)
  async pick(
    @CurrentTenant() tenant: TenantId,
    @Idempotent() request: IdempotentRequest,
    @Param('shipmentId', { schema: idSchema }) id: string,
  ): Promise<AdminShipment> {
    await this.shipments.startPicking(tenant, request, id);
    return await this.reader.read(tenant, id);
  }

  @Post(':shipmentId/pack')
  @Can('update', 'Shipment')
  @NeedsIdempotencyKey()
  @Returns(adminShipmentSchema)
  async pack(
    @CurrentTenant() tenant: TenantId,
    @Idempotent() request: IdempotentRequest,
    @Param('shipmentId', { schema: idSchema }) id: string,
  ): Promise<AdminShipment> {
    await this.shipments.pack(tenant, request, id);
    return await this.reader.read(tenant, id);
  }

  @Post(':shipmentId/ship')
  @Can('update', 'Shipment')
  @NeedsIdempotencyKey()
  @Returns(adminShipmentSchema)
  async ship(
    @CurrentTenant() tenant: TenantId,
    @Idempotent() request: IdempotentRequest,
    @Param('shipmentId', { schema: idSchema }) id: string,
    @Body({ schema: shipSchema }) body: ShipBody,
  ): Promise<AdminShipment> {
    await this.shipments.ship(tenant, request, id, body);
    return await this.reader.read(tenant, id);
  }

  @Post(':shipmentId/deliver')
  @Can('update', 'Shipment')
  @NeedsIdempotencyKey()
  @Returns(adminShipmentSchema)
  async deliver(
    @CurrentTenant() tenant: TenantId,
    @Idempotent() request: IdempotentRequest,
    @Param('shipmentId', { schema: idSchema }) id: string,
    @Body({ schema: deliverSchema }) body: z.infer<typeof deliverSchema>,
  ): Promise<AdminShipment> {
    await this.shipments.deliverByStaff(tenant, request, id, body.reason);
    return await this.reader.read(tenant, id);
  }
}
