import type { KeyKind } from './merchants.ts';

type PaymentStatus =
  | 'READY'
  | 'IN_PROGRESS'
  | 'WAITING_FOR_DEPOSIT'
  | 'DONE'
  | 'CANCELED'
  | 'PARTIAL_CANCELED'
  | 'ABORTED'
  | 'EXPIRED';

export type MethodCode =
  'CARD' | 'TRANSFER' | 'VIRTUAL_ACCOUNT' | 'MOBILE_PHONE' | 'TOSSPAY' | 'KAKAOPAY' | 'NAVERPAY' | 'PAYCO';

export interface RefundAccount {
  bankCode: string;
  accountNumber: string;
  holderName: string;
}

interface VirtualAccount {
  accountNumber: string;
  bankCode: string;
  customerName: string;
  depositorName: string | null;
  dueAt: number;
  depositedAt: number | null;
  refundStatus: 'NONE' | 'PENDING' | 'FAILED' | 'PARTIAL_FAILED' | 'COMPLETED';
  refundAccount: RefundAccount | null;
}

export interface Cancel {
  cancelAmount: number;
  cancelReason: string;
  taxFreeAmount: number;
  refundableAmount: number;
  canceledAt: number;
  transactionKey: string;
}

export interface CashReceiptRow {
  receiptKey: string;
  issueNumber: string;
  type: '소득공제' | '지출증빙';
  amount: number;
  taxFreeAmount: number;
  customerIdentityNumber: string;
  requestedAt: number;
  transactionType: 'CONFIRM' | 'CANCEL';
}

/** What the sandbox keeps of one payment; `paymentView` turns it into what Toss sends. */
export interface PaymentRecord {
  paymentKey: string;
  mId: string;
  keyKind: KeyKind;
  type: 'NORMAL' | 'BILLING';
  orderId: string;
  orderName: string;
  customerKey: string | null;
  customerName: string | null;
  amount: number;
  taxFreeAmount: number;
  balance: number;
  status: PaymentStatus;
  method: MethodCode;
  cardIssuer: string;
  installmentMonths: number;
  bankCode: string;
  successUrl: string | null;
  failUrl: string | null;
  /** The window runs inside the shop's page and answers by message instead of redirects. */
  embedded: boolean;
  requestedAt: number;
  authenticatedAt: number | null;
  approvedAt: number | null;
  /** A code chosen in the window with which the confirm will be refused. */
  refuseConfirmWith: string | null;
  secret: string;
  transactionKey: string | null;
  lastTransactionKey: string | null;
  cancels: Cancel[];
  metadata: Record<string, string> | null;
  failure: { code: string; message: string } | null;
  useEscrow: boolean;
  virtualAccount: VirtualAccount | null;
  cashReceipts: CashReceiptRow[];
}
