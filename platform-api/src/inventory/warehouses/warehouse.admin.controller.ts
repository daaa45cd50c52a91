import { Body, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { Database } from '../../database/index.ts';
import { AdminController, Can, CurrentTenant, Returns } from '../../http/index.ts';
import { idSchema, type Page, type TenantId } from '../../kernel/index.ts';
import { inventoryErrors } from '../inventory.errors.ts';
import { Geocoder, type FoundAddress } from './geocoder.ts';
import {
  layoutView,
  rackGridInput,
  rackGridView,
  type LayoutView,
  type RackGridInput,
  type RackGridView,
} from './layout.schemas.ts';
import { LayoutService } from './layout.service.ts';
import { findWarehouse, listWarehouses } from './warehouse.queries.ts';
import {
  addressListView,
  addressQuery,
  warehouseChange,
  warehouseInput,
  warehouseListView,
  warehouseView,
  type WarehouseChange,
  type WarehouseInput,
  type WarehouseView,
} from './warehouse.schemas.ts';
import { WarehouseService } from './warehouse.service.ts';

/** Warehouses and what is inside them. */
@AdminController('warehouses')
export class WarehouseAdminController {
  constructor(
    private readonly database: Database,
    private readonly warehouses: WarehouseService,
    private readonly layouts: LayoutService,
  ) {}

  @Get()
  @Can('read', 'Warehouse')
  @Returns(warehouseListView)
  async list(@CurrentTenant() tenant: TenantId): Promise<Page<WarehouseView>> {
    return { items: await listWarehouses(this.database.db, tenant), nextCursor: null };
  }

  @Post()
  @Can('create', 'Warehouse')
  @Returns(warehouseView, 201)
  create(
    @CurrentTenant() tenant: TenantId,
    @Body({ schema: warehouseInput }) input: WarehouseInput,
  ): Promise<WarehouseView> {
    return this.warehouses.create(tenant, input);
  }

  @Get(':id')
  @Can('read', 'Warehouse')
  @Returns(warehouseView)
  async get(
    @CurrentTenant() tenant: TenantId,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<WarehouseView> {
    const warehouse = await findWarehouse(this.database.db, tenant, id);
    if (warehouse === null) throw inventoryErrors.warehouseNotFound();
    return warehouse;
  }

  @Patch(':id')
  @Can('update', 'Warehouse')
  @Returns(warehouseView)
  change(
    @CurrentTenant() tenant: TenantId,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: warehouseChange }) change: WarehouseChange,
  ): Promise<WarehouseView> {
    return this.warehouses.change(tenant, id, change);
  }

  @Get(':id/layout')
  @Can('read', 'Warehouse')
  @Returns(layoutView)
  layout(
    @CurrentTenant() tenant: TenantId,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<LayoutView> {
    return this.layouts.view(tenant, id);
  }

  @Post(':id/rack-grids')
  @Can('update', 'Warehouse')
  @Returns(rackGridView)
  buildGrid(
    @CurrentTenant() tenant: TenantId,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: rackGridInput }) grid: RackGridInput,
  ): Promise<RackGridView> {
    return this.layouts.buildGrid(tenant, id, grid);
  }
}

/** The address search of the portal. */
@AdminController('addresses')
export class AddressAdminController {
  constructor(private readonly geocoder: Geocoder) {}

  @Get('search')
  @Can('read', 'Warehouse')
  @Returns(addressListView)
  async search(@Query({ schema: addressQuery }) query: { q: string }): Promise<{ items: FoundAddress[] }> {
    return { items: await this.geocoder.search(query.q) };
  }
}
