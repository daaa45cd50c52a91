/** What all errors of the SDK share: the class name as `name`, its upper-snake form as `code`. */
class TossSdkError extends Error {
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

/** An error of the class with this name; shops tell them apart by class, by name or by code. */
export function sdkError(name: string, message: string): TossSdkError {
  const classes = { [name]: class extends TossSdkError {} };
  const Named = classes[name] ?? TossSdkError;
  return new Named(name, message);
}

export function notSetupAmount(): TossSdkError {
  return sdkError('NotSetupAmountError', '결제 금액이 설정되지 않았습니다. setAmount를 먼저 호출해 주세요.');
}

export function invalidParameters(what: string): TossSdkError {
  return sdkError('InvalidParametersError', `${what} 값이 올바르지 않습니다.`);
}
