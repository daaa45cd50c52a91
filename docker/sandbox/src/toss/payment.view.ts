import { kstIso } from '../core/korean-time.ts';
import { fraction } from '../core/random.ts';
import { taxSplit } from './amounts.ts';
import type { TossBehaviour } from './behaviour.ts';
import type { Cancel, CashReceiptRow, MethodCode, PaymentRecord } from './payment.types.ts';

const API_VERSION = '2022-11-16';

const METHOD_NAMES: Record<MethodCode, string> = {
  CARD: '카드',
  TRANSFER: '계좌이체',
  VIRTUAL_ACCOUNT: '가상계좌',
  MOBILE_PHONE: '휴대폰',
  TOSSPAY: '간편결제',
  KAKAOPAY: '간편결제',
  NAVERPAY: '간편결제',
  PAYCO: '간편결제',
};

export const EASY_PAY_PROVIDERS: Partial<Record<MethodCode, string>> = {
  TOSSPAY: '토스페이',
  KAKAOPAY: '카카오페이',
  NAVERPAY: '네이버페이',
  PAYCO: '페이코',
};

export type PaymentView = Omit<ReturnType<typeof paymentView>, 'secret'> & { secret: string | null };

/** The Payment object of API version 2022-11-16. */
export function paymentView(
  payment: PaymentRecord,
  behaviour: TossBehaviour,
  publicUrl: string,
  now: number,
) {
  const cancelled = payment.cancels.reduce((sum, cancel) => sum + cancel.cancelAmount, 0);
  const cancelledTaxFree = payment.cancels.reduce((sum, cancel) => sum + cancel.taxFreeAmount, 0);
  const shrinks = behaviour.amountsShrinkAfterCancel;
  const taxFreeAmount = payment.taxFreeAmount - (shrinks ? cancelledTaxFree : 0);
  const { vat, suppliedAmount } = taxSplit(payment.amount - (shrinks ? cancelled : 0), taxFreeAmount);
  const approved = payment.approvedAt !== null;
  return {
    mId: payment.mId,
    lastTransactionKey: payment.lastTransactionKey,
    paymentKey: payment.paymentKey,
    orderId: payment.orderId,
    orderName: payment.orderName,
    taxExemptionAmount: 0,
    status: payment.status,
    requestedAt: kstIso(payment.requestedAt),
    approvedAt: payment.approvedAt === null ? null : kstIso(payment.approvedAt),
    useEscrow: payment.useEscrow,
    cultureExpense: false,
    card: cardView(payment),
    virtualAccount: virtualAccountView(payment, now),
    transfer:
      approved && payment.method === 'TRANSFER'
        ? { bankCode: payment.bankCode, settlementStatus: 'INCOMPLETED' }
        : null,
    mobilePhone: mobilePhoneView(payment, publicUrl),
    giftCertificate: null,
    cashReceipt: cashReceiptView(payment, publicUrl),
    cashReceipts:
      payment.cashReceipts.length === 0
        ? null
        : payment.cashReceipts.map((row) => receiptRow(payment, row, publicUrl)),
    discount: null,
    cancels: payment.cancels.length === 0 ? null : payment.cancels.map(cancelView),
    secret: payment.secret,
    type: payment.type,
    easyPay: easyPayView(payment),
    country: 'KR',
    failure: payment.failure,
    isPartialCancelable: !payment.useEscrow,
    receipt: approved ? { url: `${publicUrl}/toss/receipts/${payment.paymentKey}` } : null,
    checkout: { url: `${publicUrl}/toss/v1/payments/${payment.paymentKey}/checkout` },
    currency: 'KRW',
    totalAmount: payment.amount,
    balanceAmount: payment.balance,
    suppliedAmount,
    vat,
    taxFreeAmount,
    metadata: payment.metadata,
    method: payment.authenticatedAt === null ? null : METHOD_NAMES[payment.method],
    version: API_VERSION,
  };
}

function cardView(payment: PaymentRecord) {
  if (payment.method !== 'CARD' || payment.authenticatedAt === null) return null;
  return {
    issuerCode: payment.cardIssuer,
    acquirerCode: payment.cardIssuer,
    number: `94${String(Math.floor(fraction(payment.paymentKey) * 9000) + 1000)}00****${String(Math.floor(fraction(payment.orderId) * 900) + 100)}*`,
    installmentPlanMonths: payment.installmentMonths,
    isInterestFree: false,
    interestPayer: null,
    approveNo:
      payment.approvedAt === null
        ? ''
        : String(Math.floor(fraction(payment.secret) * 90_000_000) + 10_000_000),
    useCardPoint: false,
    cardType: '신용',
    ownerType: '개인',
    acquireStatus: payment.status === 'CANCELED' ? 'CANCELED' : 'READY',
    amount: payment.amount,
  };
}

function virtualAccountView(payment: PaymentRecord, now: number) {
  const account = payment.virtualAccount;
  if (!account) return null;
  return {
    accountType: '일반',
    accountNumber: account.accountNumber,
    bankCode: account.bankCode,
    customerName: account.customerName,
    depositorName: account.depositorName,
    dueDate: kstIso(account.dueAt),
    expired: payment.status === 'EXPIRED' || (account.depositedAt === null && now > account.dueAt),
    settlementStatus: 'INCOMPLETED',
    refundStatus: account.refundStatus,
    refundReceiveAccount: account.refundAccount,
  };
}

function mobilePhoneView(payment: PaymentRecord, publicUrl: string) {
  if (payment.method !== 'MOBILE_PHONE' || payment.approvedAt === null) return null;
  return {
    customerMobilePhone: '01000000000',
    settlementStatus: 'INCOMPLETED',
    receiptUrl: `${publicUrl}/toss/receipts/${payment.paymentKey}`,
  };
}

function easyPayView(payment: PaymentRecord) {
  const provider = EASY_PAY_PROVIDERS[payment.method];
  if (!provider || payment.authenticatedAt === null) return null;
  return { provider, amount: payment.amount, discountAmount: 0 };
}

function cancelView(cancel: Cancel) {
  return {
    transactionKey: cancel.transactionKey,
    cancelReason: cancel.cancelReason,
    taxExemptionAmount: 0,
    canceledAt: kstIso(cancel.canceledAt),
    cardDiscountAmount: 0,
    transferDiscountAmount: 0,
    easyPayDiscountAmount: 0,
    receiptKey: null,
    cancelAmount: cancel.cancelAmount,
    taxFreeAmount: cancel.taxFreeAmount,
    refundableAmount: cancel.refundableAmount,
    cancelStatus: 'DONE',
    cancelRequestId: null,
  };
}

function cashReceiptView(payment: PaymentRecord, publicUrl: string) {
  const row = payment.cashReceipts.find((receipt) => receipt.transactionType === 'CONFIRM');
  if (!row) return null;
  return {
    type: row.type,
    receiptKey: row.receiptKey,
    issueNumber: row.issueNumber,
    receiptUrl: `${publicUrl}/toss/receipts/${row.receiptKey}`,
    amount: row.amount,
    taxFreeAmount: row.taxFreeAmount,
  };
}

function receiptRow(payment: PaymentRecord, row: CashReceiptRow, publicUrl: string) {
  return {
    receiptKey: row.receiptKey,
    orderId: payment.orderId,
    orderName: payment.orderName,
    type: row.type,
    issueNumber: row.issueNumber,
    receiptUrl: `${publicUrl}/toss/receipts/${row.receiptKey}`,
    businessNumber: '0000000000',
    transactionType: row.transactionType,
    amount: row.amount,
    taxFreeAmount: row.taxFreeAmount,
    issueStatus: 'COMPLETED',
    failure: null,
    customerIdentityNumber: row.customerIdentityNumber,
    requestedAt: kstIso(row.requestedAt),
  };
}
