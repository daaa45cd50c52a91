export interface CashReceipt {
  receiptKey: string;
  mId: string;
  issueNumber: string;
  orderId: string;
  orderName: string;
  type: '소득공제' | '지출증빙';
  amount: number;
  taxFreeAmount: number;
  customerIdentityNumber: string;
  approvalNumber: string;
  transactionType: 'CONFIRM' | 'CANCEL';
  requestedAt: number;
}
