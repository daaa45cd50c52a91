import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.ts';
import { AllocationModule } from '../allocation/index.ts';
import { CatalogModule } from '../catalog/index.ts';
import { IdentityModule } from '../identity/index.ts';
import { InventoryModule } from '../inventory/index.ts';
import { MediaModule } from '../media/index.ts';
import { NotificationsModule } from '../notifications/index.ts';
import { PaymentsModule } from '../payments/index.ts';
import { PricingModule } from '../pricing/index.ts';
import { AllocateOrderJob } from './allocate-order.job.ts';
import { AllocationRecords } from './allocation.records.ts';
import { CartReader } from './cart.reader.ts';
import { CartService } from './cart.service.ts';
import { CartShopController } from './cart.shop.controller.ts';
import { CheckoutPlanner } from './checkout.plan.ts';
import { CheckoutRecords } from './checkout.records.ts';
import { CheckoutService } from './checkout.service.ts';
import { AddressShopController, CheckoutShopController } from './checkout.shop.controller.ts';
import { ExpireOrdersSweep } from './expire-orders.sweep.ts';
import { GuestOrders } from './guest-orders.ts';
import { OrderAdminController } from './order.admin.controller.ts';
import { OrderAdminReader } from './order.admin.reader.ts';
import { OrderPaymentParticipant } from './order-payment.participant.ts';
import { OrderMailJob } from './order-mail.job.ts';
import { OrderMails } from './order-mails.ts';
import { OrderReader } from './order.reader.ts';
import { OrderEndings } from './order.endings.ts';
import { OrderService } from './order.service.ts';
import { OrderShopController } from './order.shop.controller.ts';
import { OrderTimeline } from './order-timeline.ts';
import { OrderViewParts } from './order-view.parts.ts';
import { PaymentShopController } from './payment.shop.controller.ts';
import { StockOutlook } from './stock-outlook.ts';

/** Carts, checkout and orders. */
@Module({
  imports: [
    IdentityModule,
    AccessModule,
    NotificationsModule,
    CatalogModule,
    MediaModule,
    InventoryModule,
    AllocationModule,
    PricingModule,
    PaymentsModule,
  ],
  controllers: [
    CartShopController,
    CheckoutShopController,
    AddressShopController,
    OrderShopController,
    PaymentShopController,
    OrderAdminController,
  ],
  providers: [
    CartReader,
    CartService,
    GuestOrders,
    CheckoutPlanner,
    CheckoutRecords,
    CheckoutService,
    StockOutlook,
    OrderTimeline,
    OrderMails,
    OrderMailJob,
    OrderViewParts,
    OrderReader,
    OrderAdminReader,
    OrderEndings,
    OrderService,
    OrderPaymentParticipant,
    AllocationRecords,
    AllocateOrderJob,
    ExpireOrdersSweep,
  ],
  exports: [OrderMails, OrderReader, OrderTimeline, OrderViewParts],
})
export class OrderingModule {}
