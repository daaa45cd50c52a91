import { AuditEntry } from './access/audit-entry.entity.ts';
import { AllocationDecision } from './allocation/allocation-decision.entity.ts';
import { RoadDistance } from './allocation/road-distance.entity.ts';
import { RoutingRule } from './allocation/routing-rule.entity.ts';
import { Category } from './catalog/category.entity.ts';
import { ProductCategory } from './catalog/product-category.entity.ts';
import { ProductImage } from './catalog/product-image.entity.ts';
import { ProductOptionValue } from './catalog/product-option-value.entity.ts';
import { ProductOption } from './catalog/product-option.entity.ts';
import { Product } from './catalog/product.entity.ts';
import { Variant } from './catalog/variant.entity.ts';
import { FulfilmentSettings } from './fulfilment/fulfilment-settings.entity.ts';
import { ShipmentEvent } from './fulfilment/shipment-event.entity.ts';
import { ShipmentLine } from './fulfilment/shipment-line.entity.ts';
import { Shipment } from './fulfilment/shipment.entity.ts';
import { IdempotencyKey } from './http/idempotency-key.entity.ts';
import { CustomerAddress } from './identity/customer-address.entity.ts';
import { Customer } from './identity/customer.entity.ts';
import { KakaoLink } from './identity/kakao-link.entity.ts';
import { Membership } from './identity/membership.entity.ts';
import { Operator } from './identity/operator.entity.ts';
import { PasswordLink } from './identity/password-link.entity.ts';
import { Session } from './identity/session.entity.ts';
import { SignInAttempt } from './identity/sign-in-attempt.entity.ts';
import { Staff } from './identity/staff.entity.ts';
import { BinStock } from './inventory/bin-stock.entity.ts';
import { Bin } from './inventory/bin.entity.ts';
import { Lot } from './inventory/lot.entity.ts';
import { Rack } from './inventory/rack.entity.ts';
import { StockHolder } from './inventory/stock-holder.entity.ts';
import { StockLevel } from './inventory/stock-level.entity.ts';
import { StockMovement } from './inventory/stock-movement.entity.ts';
import { StockPolicy } from './inventory/stock-policy.entity.ts';
import { StockReservation } from './inventory/stock-reservation.entity.ts';
import { Warehouse } from './inventory/warehouse.entity.ts';
import { Zone } from './inventory/zone.entity.ts';
import { OutboxEntry } from './jobs/outbox-entry.entity.ts';
import { MediaAsset } from './media/media-asset.entity.ts';
import { Notification } from './notifications/notification.entity.ts';
import { CartLine } from './ordering/cart-line.entity.ts';
import { Cart } from './ordering/cart.entity.ts';
import { OrderEvent } from './ordering/order-event.entity.ts';
import { OrderLine } from './ordering/order-line.entity.ts';
import { Order } from './ordering/order.entity.ts';
import { ProvisioningEvent } from './platform-admin/provisioning-event.entity.ts';
import { ProvisioningRun } from './platform-admin/provisioning-run.entity.ts';
import { ProvisioningStep } from './platform-admin/provisioning-step.entity.ts';
import { PaymentAttempt } from './payments/payment-attempt.entity.ts';
import { PaymentCancel } from './payments/payment-cancel.entity.ts';
import { PaymentSettings } from './payments/payment-settings.entity.ts';
import { Payment } from './payments/payment.entity.ts';
import { WebhookDelivery } from './payments/webhook-delivery.entity.ts';
import { WebhookToken } from './payments/webhook-token.entity.ts';
import { ShippingFeeRule } from './pricing/shipping-fee-rule.entity.ts';
import { ReviewRight } from './reviews/review-right.entity.ts';
import { Review } from './reviews/review.entity.ts';
import { SearchDocument } from './search/search-document.entity.ts';
import { SearchPosting } from './search/search-posting.entity.ts';
import { CatalogueVersion } from './catalog/catalogue-version.entity.ts';
import { ShopProfile } from './storefront/shop-profile.entity.ts';
import { StorefrontRelease } from './storefront/storefront-release.entity.ts';
import { TenantDataKey } from './tenancy/tenant-data-key.entity.ts';
import { TenantDomain } from './tenancy/tenant-domain.entity.ts';
import { Tenant } from './tenancy/tenant.entity.ts';

/** Every table of the platform. A new entity is added here and nowhere else; migrations and types follow. */
export const entities = [
  AuditEntry,
  AllocationDecision,
  RoadDistance,
  RoutingRule,
  Category,
  ProductCategory,
  ProductImage,
  ProductOptionValue,
  ProductOption,
  Product,
  Variant,
  FulfilmentSettings,
  ShipmentEvent,
  ShipmentLine,
  Shipment,
  IdempotencyKey,
  CustomerAddress,
  Customer,
  KakaoLink,
  Membership,
  Operator,
  PasswordLink,
  Session,
  SignInAttempt,
  Staff,
  BinStock,
  Bin,
  Lot,
  Rack,
  StockHolder,
  StockLevel,
  StockMovement,
  StockPolicy,
  StockReservation,
  Warehouse,
  Zone,
  OutboxEntry,
  MediaAsset,
  Notification,
  CartLine,
  Cart,
  OrderEvent,
  OrderLine,
  Order,
  PaymentAttempt,
  PaymentCancel,
  PaymentSettings,
  Payment,
  WebhookDelivery,
  WebhookToken,
  ProvisioningEvent,
  ProvisioningRun,
  ProvisioningStep,
  ShippingFeeRule,
  ReviewRight,
  Review,
  SearchDocument,
  SearchPosting,
  CatalogueVersion,
  ShopProfile,
  StorefrontRelease,
  TenantDataKey,
  TenantDomain,
  Tenant,
] as const;
