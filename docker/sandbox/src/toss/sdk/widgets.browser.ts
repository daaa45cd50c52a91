import { AgreementWidget } from './agreement-widget.browser.ts';
import { type Amount, checkAmount, checkOrder } from './checks.browser.ts';
import { notSetupAmount, sdkError } from './errors.browser.ts';
import { MethodsWidget } from './methods-widget.browser.ts';
import { leaveForWindow, openAbovePage, type WindowAnswer } from './pay-window.browser.ts';

/** `tossPayments.widgets({ customerKey })`: the payment methods and terms inside the shop's page. */
export class TossPaymentsWidgets {
  #clientKey: string;
  #customerKey: string;
  #amount: Amount | null = null;
  #methods: MethodsWidget | null = null;
  #agreement: AgreementWidget | null = null;

  constructor(clientKey: string, customerKey: string) {
    this.#clientKey = clientKey;
    this.#customerKey = customerKey;
  }

  async setAmount(amount: Amount): Promise<void> {
    checkAmount(amount);
    this.#amount = amount;
    this.#methods?.amountChanged(amount.value);
  }

  async renderPaymentMethods(options: { selector: string; variantKey?: string }): Promise<MethodsWidget> {
    if (!this.#amount) throw notSetupAmount();
    if (this.#methods) {
      throw sdkError('PaymentMethodsWidgetAlreadyRenderedError', '결제 방법 위젯이 이미 그려져 있습니다.');
    }
    checkVariant(options.variantKey);
    this.#methods = new MethodsWidget(find(options.selector), () => {
      this.#methods = null;
    });
    this.#methods.amountChanged(this.#amount.value);
    return this.#methods;
  }

  async renderAgreement(options: { selector: string; variantKey?: string }): Promise<AgreementWidget> {
    if (this.#agreement) {
      throw sdkError('AgreementWidgetAlreadyRenderedError', '약관 위젯이 이미 그려져 있습니다.');
    }
    checkVariant(options.variantKey);
    this.#agreement = new AgreementWidget(find(options.selector), () => {
      this.#agreement = null;
    });
    return this.#agreement;
  }

  async requestPayment(request: Record<string, unknown>): Promise<WindowAnswer | undefined> {
    const values = this.#windowValues(request);
    const redirects = request['successUrl'] !== undefined || request['failUrl'] !== undefined;
    if (!redirects) return openAbovePage('window', values);
    if (request['successUrl'] === undefined) {
      throw sdkError('IncorrectSuccessUrlFormatError', 'failUrl을 쓰려면 successUrl도 필요합니다.');
    }
    if (request['failUrl'] === undefined) {
      throw sdkError('IncorrectFailUrlFormatError', 'successUrl을 쓰려면 failUrl도 필요합니다.');
    }
    leaveForWindow('window', values);
    return undefined;
  }

  #windowValues(request: Record<string, unknown>): Record<string, unknown> {
    if (!this.#amount) throw notSetupAmount();
    checkOrder(request);
    const method = this.#methods?.selected();
    if (!method) throw sdkError('NotSelectedPaymentMethodError', '결제 방법을 골라 주세요.');
    if (method.code === 'CARD' && method.cardCompany === '') {
      throw sdkError('NeedCardPaymentDetailError', '카드사를 골라 주세요.');
    }
    if (!this.#agreement?.agreed()) {
      throw sdkError('NeedAgreementWithRequiredTermsError', '필수 약관에 동의해 주세요.');
    }
    return {
      clientKey: this.#clientKey,
      customerKey: this.#customerKey,
      amount: this.#amount.value,
      method: method.code,
      cardCompany: method.cardCompany,
      installmentMonths: method.installmentMonths,
      orderId: request['orderId'],
      orderName: request['orderName'],
      customerName: request['customerName'],
      taxFreeAmount: request['taxFreeAmount'],
      metadata: request['metadata'],
      successUrl: request['successUrl'],
      failUrl: request['failUrl'],
    };
  }
}

function find(selector: string): Element {
  const host = typeof selector === 'string' ? document.querySelector(selector) : null;
  if (!host) throw sdkError('InvalidSelectorError', `${selector} 요소를 찾을 수 없습니다.`);
  return host;
}

function checkVariant(variantKey: string | undefined): void {
  if (variantKey !== undefined && !/^[A-Za-z0-9_-]{1,50}$/.test(variantKey)) {
    throw sdkError('InvalidVariantKeyError', 'variantKey가 올바르지 않습니다.');
  }
}
