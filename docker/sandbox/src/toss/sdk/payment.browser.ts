import { checkAmount, checkOrder } from './checks.browser.ts';
import { invalidParameters, sdkError } from './errors.browser.ts';
import { leaveForWindow, openAbovePage, type WindowAnswer } from './pay-window.browser.ts';

const METHODS = [
  'CARD',
  'VIRTUAL_ACCOUNT',
  'TRANSFER',
  'MOBILE_PHONE',
  'CULTURE_GIFT_CERTIFICATE',
  'BOOK_GIFT_CERTIFICATE',
  'GAME_GIFT_CERTIFICATE',
  'FOREIGN_EASY_PAY',
];
const SUPPORTED = ['CARD', 'VIRTUAL_ACCOUNT', 'TRANSFER', 'MOBILE_PHONE'];

/** `tossPayments.payment({ customerKey })`: the payment window without widgets. */
export class TossPaymentsPayment {
  #clientKey: string;
  #customerKey: string;

  constructor(clientKey: string, customerKey: string) {
    this.#clientKey = clientKey;
    this.#customerKey = customerKey;
  }

  async requestPayment(request: Record<string, unknown>): Promise<WindowAnswer | undefined> {
    const method = request['method'];
    if (typeof method !== 'string' || !METHODS.includes(method)) throw invalidParameters('method');
    if (!SUPPORTED.includes(method)) {
      throw sdkError('NotSupportedMethodError', '샌드박스가 지원하지 않는 결제 수단입니다.');
    }
    const amount = request['amount'];
    checkAmount(amount);
    checkOrder(request);
    const card = (request['card'] ?? {}) as Record<string, unknown>;
    const values = {
      ...request,
      amount: amount.value,
      card: undefined,
      virtualAccount: undefined,
      clientKey: this.#clientKey,
      customerKey: this.#customerKey,
      installmentMonths: card['cardInstallmentPlan'],
    };
    if (request['successUrl'] === undefined && request['failUrl'] === undefined)
      return openAbovePage('window', values);
    leaveForWindow('window', values);
    return undefined;
  }

  async requestBillingAuth(request: Record<string, unknown>): Promise<void> {
    if (request['method'] !== 'CARD' && request['method'] !== 'TRANSFER') throw invalidParameters('method');
    leaveForWindow('billing-window', {
      clientKey: this.#clientKey,
      customerKey: this.#customerKey,
      successUrl: request['successUrl'],
      failUrl: request['failUrl'],
    });
  }

  async destroy(): Promise<void> {
    // Nothing is kept open: the window is a page of its own.
  }
}
