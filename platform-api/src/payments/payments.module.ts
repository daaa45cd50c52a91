import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.ts';
import { AttemptSettlement } from './attempt.settlement.ts';
import { ConfirmationLock } from './confirmation.lock.ts';
import { PaymentCancellation } from './payment.cancellation.ts';
import { PaymentConfirmation } from './payment.confirmation.ts';
import { PaymentParticipants } from './payment.participant.ts';
import { PaymentSettingsAdminController } from './payment-settings.admin.controller.ts';
import { PaymentSettingsService } from './payment-settings.service.ts';
import { PaymentRequests } from './payment.requests.ts';
import { Payments } from './payments.service.ts';
import { ResolvePaymentsSweep } from './resolve-payments.sweep.ts';
import { TossClients } from './toss/toss.clients.ts';
import { TossConversation } from './toss.conversation.ts';
import { WebhookController, WebhookInbox } from './webhook.controller.ts';
import { WebhookJob } from './webhook.job.ts';

/** Money: payments, attempts, refunds, and Toss. */
@Module({
  imports: [AccessModule],
  controllers: [PaymentSettingsAdminController, WebhookController],
  providers: [
    TossClients,
    TossConversation,
    PaymentParticipants,
    AttemptSettlement,
    ConfirmationLock,
    PaymentConfirmation,
    PaymentCancellation,
    PaymentRequests,
    Payments,
    PaymentSettingsService,
    ResolvePaymentsSweep,
    WebhookInbox,
    WebhookJob,
  ],
  exports: [Payments, PaymentRequests, PaymentSettingsService],
})
export class PaymentsModule {}
