import { invalidParameters, sdkError } from './errors.browser.ts';
import { ANONYMOUS } from './settings.browser.ts';

export interface Amount {
  currency: string;
  value: number;
}

/** Refuses keys that do not belong into a browser or are no keys at all. */
export function checkClientKey(clientKey: unknown): asserts clientKey is string {
  if (typeof clientKey === 'string' && /^(test|live)_g?sk_/.test(clientKey)) {
    throw sdkError(
      'InsecureKeyUsageError',
      '시크릿 키는 브라우저에서 사용할 수 없습니다. 클라이언트 키를 사용해 주세요.',
    );
  }
  if (typeof clientKey !== 'string' || !/^(test|live)_g?ck_.+/.test(clientKey)) {
    throw sdkError('InvalidClientKeyError', '클라이언트 키가 올바르지 않습니다.');
  }
}

export function checkCustomerKey(customerKey: unknown): asserts customerKey is string {
  if (customerKey === ANONYMOUS) return;
  if (typeof customerKey === 'string' && /^(test|live)_g?sk_/.test(customerKey)) {
    throw sdkError('InsecureKeyUsageError', '시크릿 키를 customerKey로 사용할 수 없습니다.');
  }
  if (typeof customerKey !== 'string' || !/^[A-Za-z0-9\-_=.@]{2,50}$/.test(customerKey)) {
    throw sdkError(
      'InvalidCustomerKeyError',
      'customerKey는 영문, 숫자, -_=.@ 로 2자 이상 50자 이하여야 합니다.',
    );
  }
}

export function checkAmount(amount: unknown): asserts amount is Amount {
  const given = amount as Partial<Amount> | null | undefined;
  if (typeof given?.value !== 'number' || !Number.isFinite(given.value)) {
    throw sdkError('InvalidAmountValueError', '결제 금액은 숫자여야 합니다.');
  }
  if (given.value < 0) throw sdkError('BelowZeroAmountError', '결제 금액은 0원보다 커야 합니다.');
  if (given.currency !== 'KRW') {
    throw sdkError('InvalidAmountCurrencyError', '샌드박스는 원화(KRW)만 지원합니다.');
  }
}

/** Checks what both kinds of payment ask of an order. */
export function checkOrder(request: Record<string, unknown>): void {
  const { orderId, orderName, successUrl, failUrl, metadata } = request;
  if (typeof orderId !== 'string' || !/^[A-Za-z0-9\-_=]{6,64}$/.test(orderId))
    throw invalidParameters('orderId');
  if (typeof orderName !== 'string' || orderName.length < 1 || orderName.length > 100) {
    throw invalidParameters('orderName');
  }
  const phone = request['customerMobilePhone'];
  const isPhone = typeof phone === 'string' && /^\d{8,15}$/.test(phone);
  if (phone !== undefined && phone !== null && !isPhone) {
    throw invalidParameters('customerMobilePhone');
  }
  if (successUrl !== undefined) checkUrl(successUrl, 'IncorrectSuccessUrlFormatError', 'successUrl');
  if (failUrl !== undefined) checkUrl(failUrl, 'IncorrectFailUrlFormatError', 'failUrl');
  if (metadata !== undefined && metadata !== null) checkMetadata(metadata);
}

function checkUrl(value: unknown, errorName: string, field: string): void {
  if (typeof value !== 'string' || !/^https?:\/\//.test(value) || !URL.canParse(value)) {
    throw sdkError(errorName, `${field}은 http:// 또는 https:// 로 시작하는 주소여야 합니다.`);
  }
}

function checkMetadata(metadata: unknown): void {
  const entries = typeof metadata === 'object' ? Object.entries(metadata as Record<string, unknown>) : null;
  const isValid =
    entries !== null &&
    entries.length <= 5 &&
    entries.every(
      ([key, value]) =>
        key.length <= 40 && !/[[\]]/.test(key) && typeof value === 'string' && value.length <= 2000,
    );
  if (!isValid) throw sdkError('InvalidMetadataError', 'metadata는 5쌍 이하의 문자열이어야 합니다.');
}
