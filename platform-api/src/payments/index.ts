/** The front door of payments. */
export type { PaymentFailure, PaymentParticipant } from './payment.participant.ts';
export type { PaymentSummary } from './payment.queries.ts';
export { paymentRequestSchema, type PaymentRequest } from './payment.schemas.ts';
export { PaymentSettingsService } from './payment-settings.service.ts';
export { PaymentRequests, type NewPayment } from './payment.requests.ts';
export { Payments } from './payments.service.ts';
export { PaymentsModule } from './payments.module.ts';
