/** An error as the SDK throws it: the class name as `name`, its upper-snake form as `code`. */
export class TossSdkError extends Error {
  readonly code: string;

  constructor(name: string, message: string) {
    super(message);
    this.name = name;
    this.code = name
      .replace(/Error$/, '')
      .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
      .toUpperCase();
  }
}

export function notSetupAmount(): TossSdkError {
  return new TossSdkError(
    'NotSetupAmountError',
    '결제 금액이 설정되지 않았습니다. setAmount를 먼저 호출해 주세요.',
  );
}

export function invalidParameters(what: string): TossSdkError {
  return new TossSdkError('InvalidParametersError', `${what} 값이 올바르지 않습니다.`);
}
