import { kstIso } from '../core/korean-time.ts';
import { randomDigits, randomText } from '../core/random.ts';
import type { CashReceiptRow, PaymentRecord } from './payment.types.ts';
import type { TossWorld } from './world.ts';

export interface CashReceipt extends CashReceiptRow {
  mId: string;
  orderId: string;
  orderName: string;
  approvalNumber: string;
  /** What has not been cancelled of a CONFIRM. */
  balance: number;
}

export type CashReceiptType = CashReceipt['type'];

/** Issues the receipt that a bank payment asked for. */
export function addCashReceipt(
  world: TossWorld,
  payment: PaymentRecord,
  type: CashReceiptType,
  customerIdentityNumber: string,
): void {
  const receipt = newReceipt(world, {
    mId: payment.mId,
    orderId: payment.orderId,
    orderName: payment.orderName,
    type,
    amount: payment.amount,
    taxFreeAmount: payment.taxFreeAmount,
    customerIdentityNumber,
  });
  payment.cashReceipts.push(receipt);
  world.payments.save(payment);
}

/** Keeps a new receipt; it is complete at once, which takes the real service a day or two. */
export function newReceipt(
  world: TossWorld,
  values: Pick<
    CashReceipt,
    'mId' | 'orderId' | 'orderName' | 'type' | 'amount' | 'taxFreeAmount' | 'customerIdentityNumber'
  > & { cancels?: boolean },
): CashReceipt {
  const { cancels, ...fields } = values;
  const receipt: CashReceipt = {
    ...fields,
    receiptKey: `${cancels ? 'c_' : ''}${randomText(32)}`,
    issueNumber: randomDigits(9),
    approvalNumber: randomDigits(9),
    transactionType: cancels ? 'CANCEL' : 'CONFIRM',
    requestedAt: world.clock.now(),
    balance: cancels ? 0 : fields.amount,
  };
  world.cashReceipts.set(receipt.receiptKey, receipt);
  return receipt;
}

export function cashReceiptView(receipt: CashReceipt, publicUrl: string): Record<string, unknown> {
  return {
    receiptKey: receipt.receiptKey,
    issueNumber: receipt.issueNumber,
    issueStatus: 'COMPLETED',
    amount: receipt.amount,
    taxFreeAmount: receipt.taxFreeAmount,
    orderId: receipt.orderId,
    orderName: receipt.orderName,
    type: receipt.type,
    approvalNumber: receipt.approvalNumber,
    transactionType: receipt.transactionType,
    businessNumber: '0000000000',
    customerIdentityNumber: receipt.customerIdentityNumber,
    failure: null,
    requestedAt: kstIso(receipt.requestedAt),
    receiptUrl: `${publicUrl}/toss/receipts/${receipt.receiptKey}`,
  };
}
