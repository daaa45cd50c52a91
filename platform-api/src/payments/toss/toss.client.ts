import { Logger } from '@nestjs/common';
import { create, isAxiosError, type AxiosInstance, type AxiosRequestConfig, type AxiosResponse } from 'axios';
import { TossApiError, TossNoAnswer } from './toss.errors.ts';
import {
  tossFailureSchema,
  tossPaymentSchema,
  type CancelParams,
  type ConfirmParams,
  type RequestOptions,
  type TossPayment,
} from './toss.types.ts';

const GET_TRIES = 2;

/** How a client reaches Toss. */
export interface TossClientOptions {
  readonly secretKey: string;
  readonly baseUrl: string;
  readonly timeoutMs: number;
}

/**
 * Toss Payments for one merchant: `toss.payments.confirm(params, { idempotencyKey })` and so on. Every call ends in a
 * payment, a {@link TossApiError} or a {@link TossNoAnswer}. Keys and bodies are never logged, the trace id is.
 */
export class TossClient {
  private readonly logger = new Logger('toss');
  private readonly http: AxiosInstance;

  constructor(options: TossClientOptions) {
    this.http = create({
      baseURL: options.baseUrl,
      timeout: options.timeoutMs,
      auth: { username: options.secretKey, password: '' },
      validateStatus: () => true,
      proxy: false,
    });
  }

  readonly payments = {
    /** Approves an authenticated payment: the moment when money moves. */
    confirm: (params: ConfirmParams, { idempotencyKey }: RequestOptions): Promise<TossPayment> =>
      this.post('/v1/payments/confirm', params, idempotencyKey),

    retrieve: (paymentKey: string): Promise<TossPayment> =>
      this.get(`/v1/payments/${encodeURIComponent(paymentKey)}`),

    retrieveByOrderId: (orderId: string): Promise<TossPayment> =>
      this.get(`/v1/payments/orders/${encodeURIComponent(orderId)}`),

    /** Gives money back. */
    cancel: (
      paymentKey: string,
      params: CancelParams,
      { idempotencyKey }: RequestOptions,
    ): Promise<TossPayment> =>
      this.post(`/v1/payments/${encodeURIComponent(paymentKey)}/cancel`, params, idempotencyKey),
  };

  private async post(path: string, body: object, idempotencyKey: string): Promise<TossPayment> {
    return await this.send({
      method: 'POST',
      url: path,
      data: body,
      headers: { 'Idempotency-Key': idempotencyKey },
    });
  }

  private async get(path: string): Promise<TossPayment> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.send({ method: 'GET', url: path });
      } catch (error) {
        if (!(error instanceof TossNoAnswer) || attempt >= GET_TRIES) throw error;
      }
    }
  }

  private async send(request: AxiosRequestConfig): Promise<TossPayment> {
    let response: AxiosResponse<unknown>;
    try {
      response = await this.http.request<unknown>(request);
    } catch (error) {
      const reason = isAxiosError(error) ? (error.code ?? 'no code') : 'unknown';
      throw new TossNoAnswer(`Toss gave no answer (${reason}).`);
    }
    return this.read(response);
  }

  private read(response: AxiosResponse<unknown>): TossPayment {
    const trace: unknown = response.headers['x-tosspayments-trace-id'];
    const traceId = typeof trace === 'string' ? trace : null;
    if (response.status < 300) {
      const payment = tossPaymentSchema.safeParse(response.data);
      if (payment.success) return payment.data;
      throw new TossNoAnswer('Toss answered with something that is not a payment.');
    }
    const failure = tossFailureSchema.safeParse(response.data);
    const code = failure.success
      ? failure.data.code
      : response.status === 429
        ? 'TOO_MANY_REQUESTS'
        : 'UNREADABLE_ANSWER';
    this.logger.warn({ code, status: response.status, traceId }, 'Toss answered with an error');
    throw new TossApiError(code, failure.success ? failure.data.message : '', response.status, traceId);
  }
}
