export interface BillingKey {
  billingKey: string;
  mId: string;
  customerKey: string;
  authenticatedAt: number;
  cardNumber: string;
  issuerCode: string;
  cardType: '신용' | '미확인';
  deleted: boolean;
}
