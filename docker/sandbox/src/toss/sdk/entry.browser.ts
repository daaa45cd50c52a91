import { checkClientKey, checkCustomerKey } from './checks.browser.ts';
import { sdkError } from './errors.browser.ts';
import { TossPaymentsPayment } from './payment.browser.ts';
import { ANONYMOUS } from './settings.browser.ts';
import { TossPaymentsWidgets } from './widgets.browser.ts';

/** `TossPayments(clientKey)`, the one global name of the script. */
export function TossPayments(clientKey: string) {
  checkClientKey(clientKey);
  const isWidgetKey = /^(test|live)_gck_/.test(clientKey);
  return {
    widgets(options: { customerKey: string }): TossPaymentsWidgets {
      if (!isWidgetKey) {
        const message =
          '결제위젯에는 결제위젯 연동 키(test_gck_)를 사용해 주세요. API 개별 연동 키는 지원하지 않습니다.';
        throw sdkError('NotSupportedAPIIndividualKeyError', message);
      }
      checkCustomerKey(options?.customerKey);
      return new TossPaymentsWidgets(clientKey, options.customerKey);
    },
    payment(options: { customerKey: string }): TossPaymentsPayment {
      if (isWidgetKey) {
        const message =
          '결제창에는 API 개별 연동 키(test_ck_)를 사용해 주세요. 결제위젯 연동 키는 지원하지 않습니다.';
        throw sdkError('NotSupportedWidgetKeyError', message);
      }
      checkCustomerKey(options?.customerKey);
      return new TossPaymentsPayment(clientKey, options.customerKey);
    },
  };
}

TossPayments.ANONYMOUS = ANONYMOUS;
Object.assign(window, { TossPayments });
