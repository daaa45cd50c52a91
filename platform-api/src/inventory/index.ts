/** The front door of inventory. */
export { HoldOwners, type HoldOwner } from './hold-owners.ts';
export { inventoryErrors } from './inventory.errors.ts';
export { InventoryModule } from './inventory.module.ts';
export { NewShopPolicy } from './policies/new-shop.policy.ts';
export { seedStock, type SeedStockRow } from './seed-stock.ts';
export { type StockAlarm } from './stock-alarms.ts';
export type { ReservationState } from './stock-reservation.entity.ts';
export { StockService } from './stock.service.ts';
export type {
  ActiveWarehouse,
  Claim,
  ClaimRequest,
  ClaimTarget,
  PickStep,
  ReserveRequest,
  SellableLevel,
} from './stock.types.ts';
export { Geocoder, type Coordinates, type FoundAddress } from './warehouses/geocoder.ts';
export { LayoutService } from './warehouses/layout.service.ts';
export { warehouseReadiness, type WarehouseReadiness } from './warehouses/readiness.queries.ts';
export { NewShopWarehouse } from './warehouses/new-shop.warehouse.ts';
export { WarehouseService } from './warehouses/warehouse.service.ts';
