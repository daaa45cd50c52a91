import type { paths } from './admin.gen.ts';

type Json<Content> = Content extends { content: { 'application/json': infer Body } } ? Body : never;
type Succeeded<Responses> = Json<Responses[keyof Responses & (200 | 201 | 202)]>;

/** What an operation answers when it succeeds. */
export type Answer<
  Path extends keyof paths,
  Method extends 'get' | 'post' | 'put' | 'patch',
> = paths[Path] extends {
  [Name in Method]: { responses: infer Responses };
}
  ? Succeeded<Responses>
  : never;

/** What an operation wants to be sent. */
export type Sent<Path extends keyof paths, Method extends 'post' | 'put' | 'patch'> = paths[Path] extends {
  [Name in Method]: { requestBody: infer Body };
}
  ? Json<Body>
  : never;

export type Me = Answer<'/admin/v1/me', 'get'>;
export type StaffRole = Me['memberships'][number]['role'];
export type Home = Answer<'/admin/v1/home', 'get'>;

export type OrderFilter = NonNullable<paths['/admin/v1/orders']['get']['parameters']['query']>;
export type OrderRow = Answer<'/admin/v1/orders', 'get'>['items'][number];
export type Order = Answer<'/admin/v1/orders/{orderId}', 'get'>;
export type OrderLine = Order['lines'][number];
export type OrderState = Order['state'];
export type Decision = NonNullable<Order['decision']>;

export type Reasons = Decision['reasons'];

export type ShipmentRow = Answer<'/admin/v1/shipments', 'get'>['items'][number];
export type Shipment = Answer<'/admin/v1/shipments/{shipmentId}', 'get'>;
export type ShipmentState = Shipment['state'];
export type Carrier = NonNullable<Shipment['carrier']>;
export type PickItem = Answer<'/admin/v1/shipments/{shipmentId}/pick-list', 'get'>['items'][number];

export type ProductRow = Answer<'/admin/v1/products', 'get'>['items'][number];
export type Product = Answer<'/admin/v1/products/{id}', 'get'>;
export type ProductInput = Sent<'/admin/v1/products', 'post'>;
export type Category = Answer<'/admin/v1/categories', 'get'>['items'][number];
export type MediaAsset = Answer<'/admin/v1/media', 'post'>;

export type Warehouse = Answer<'/admin/v1/warehouses/{id}', 'get'>;
export type WarehouseLayout = Answer<'/admin/v1/warehouses/{id}/layout', 'get'>;
export type LayoutZone = WarehouseLayout['zones'][number];
export type LayoutRack = LayoutZone['racks'][number];
export type LayoutBin = LayoutRack['bins'][number];
export type AddressHit = Answer<'/admin/v1/addresses/search', 'get'>['items'][number];

export type StockRow = Answer<'/admin/v1/stock-levels', 'get'>['items'][number];
export type StockLevel = StockRow['levels'][number];
export type StockMovement = Answer<'/admin/v1/stock-movements', 'get'>['items'][number];
export type AdjustmentReason = Sent<'/admin/v1/stock-adjustments', 'post'>['reason'];
export type StockPolicy = Answer<'/admin/v1/stock-policies', 'get'>['items'][number];
export type PolicyInput = Sent<'/admin/v1/stock-policies', 'put'>;
export type PolicyDefaults = Answer<'/admin/v1/stock-policies', 'get'>['defaults'];
export type PolicyPreview = Answer<'/admin/v1/stock-policies/preview', 'post'>;
export type RoutingRule = Answer<'/admin/v1/routing-rules', 'get'>['items'][number];
export type FulfilmentSettings = Answer<'/admin/v1/fulfilment-settings', 'get'>;
export type ShippingFees = Answer<'/admin/v1/shipping-fees', 'get'>;
export type PaymentSettings = Answer<'/admin/v1/payment-settings', 'get'>;
export type ShopProfile = Answer<'/admin/v1/shop-profile', 'get'>;
export type Release = Answer<'/admin/v1/storefront-releases', 'get'>['items'][number];
export type CustomerRow = Answer<'/admin/v1/customers', 'get'>['items'][number];
export type ReviewRow = Answer<'/admin/v1/reviews', 'get'>['items'][number];
export type StaffRow = Answer<'/admin/v1/staff', 'get'>['items'][number];

export type PasswordLink = Answer<'/admin/v1/auth/password-links/{token}', 'get'>;
export type ShopStatus = Answer<'/admin/v1/shop', 'get'>;
