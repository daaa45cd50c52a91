/** An answer of kauth.kakao.com that is an error. */
export class KauthError extends Error {
  readonly status: number;
  readonly error: string;
  readonly errorCode: string | null;

  constructor(status: number, error: string, description: string, errorCode: string | null) {
    super(description);
    this.status = status;
    this.error = error;
    this.errorCode = errorCode;
  }

  get body(): Record<string, string> {
    const body: Record<string, string> = { error: this.error, error_description: this.message };
    if (this.errorCode !== null) body['error_code'] = this.errorCode;
    return body;
  }
}

/** An answer of kapi.kakao.com that is an error. */
export class KapiError extends Error {
  readonly status: number;
  readonly code: number;
  readonly extra: Record<string, unknown>;

  constructor(status: number, code: number, message: string, extra: Record<string, unknown> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.extra = extra;
  }

  get body(): Record<string, unknown> {
    return { msg: this.message, code: this.code, ...this.extra };
  }
}
