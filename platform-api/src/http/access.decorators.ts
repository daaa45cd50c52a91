import { SetMetadata } from '@nestjs/common';

/** What abilities speak of doing. `manage` means all of them. */
export type Action = 'read' | 'create' | 'update' | 'delete' | 'manage';

/** What abilities speak of, in the glossary's words. */
export type SubjectName =
  | 'Address'
  | 'AuditEntry'
  | 'Cart'
  | 'Category'
  | 'Customer'
  | 'Home'
  | 'Media'
  | 'Order'
  | 'Payment'
  | 'PaymentSettings'
  | 'Product'
  | 'ProvisioningRun'
  | 'ProvisioningStep'
  | 'Queue'
  | 'Review'
  | 'RoutingRule'
  | 'Session'
  | 'Shipment'
  | 'ShippingFee'
  | 'Shop'
  | 'ShopProfile'
  | 'Staff'
  | 'Stock'
  | 'StockPolicy'
  | 'Storefront'
  | 'Tenant'
  | 'Warehouse';

export const CAN = Symbol('can');
export const PUBLIC = Symbol('public');

/** Who may call the route: those whose abilities allow `action` on `subject`. Every route has this or @Public. */
export const Can = (action: Action, subject: SubjectName): MethodDecorator =>
  SetMetadata(CAN, { action, subject });

/** The route is for everybody, and why. */
export const Public = (why: string): MethodDecorator => SetMetadata(PUBLIC, why);
