/** Codes after which the same request with the same key may still succeed, besides every 5xx (integrations §1.8). */
const RETRYABLE = new Set([
  'IDEMPOTENT_REQUEST_PROCESSING',
  'FORBIDDEN_CONSECUTIVE_REQUEST',
  'TOO_MANY_REQUESTS',
]);

/** Toss answered with an error. `code` decides; the HTTP status differs between sources and is only for the log. */
export class TossApiError extends Error {
  override readonly name = 'TossApiError';

  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus: number,
    readonly traceId: string | null,
  ) {
    super(message);
  }

  /** True: nothing is decided yet, ask again. False: Toss said no, and says the same to the same key for 15 days. */
  get undecided(): boolean {
    return (
      this.httpStatus >= 500 || this.httpStatus === 429 || this.httpStatus === 409 || RETRYABLE.has(this.code)
    );
  }

  /** Toss knows no such payment; which of the two words it uses is not confirmed. */
  get isNotFound(): boolean {
    return this.code === 'NOT_FOUND_PAYMENT' || this.code === 'NOT_FOUND_PAYMENT_SESSION';
  }
}

/** No answer came: the request may or may not have had its effect. */
export class TossNoAnswer extends Error {
  override readonly name = 'TossNoAnswer';
}
