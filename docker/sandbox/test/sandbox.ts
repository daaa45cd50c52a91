import { createServer } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { readConfig } from '../src/core/config.ts';
import { buildSandbox } from '../src/server.ts';

export interface Answer<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  text: string;
  json: T;
}

/** A sandbox of the test's own on a free port, spoken to as the product does: over HTTP. */
export class TestSandbox {
  readonly url: string;
  readonly #app: FastifyInstance;

  private constructor(url: string, app: FastifyInstance) {
    this.url = url;
    this.#app = app;
  }

  static async start(env: Record<string, string> = {}): Promise<TestSandbox> {
    const port = await freePort();
    const app = await buildSandbox(readConfig({ SANDBOX_PORT: String(port), ...env }));
    await app.listen({ port, host: '127.0.0.1' });
    return new TestSandbox(`http://localhost:${port}`, app);
  }

  async stop(): Promise<void> {
    await this.#app.close();
  }

  /** Calls the sandbox; an object as body is sent as JSON, URLSearchParams as a form. */
  async call<T = Record<string, unknown>>(
    method: string,
    path: string,
    options: { body?: object; headers?: Record<string, string> } = {},
  ): Promise<Answer<T>> {
    const isForm = options.body instanceof URLSearchParams;
    const answer = await fetch(this.url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(options.body && !isForm ? { 'content-type': 'application/json' } : {}),
        ...options.headers,
      },
      ...(options.body
        ? { body: isForm ? (options.body as URLSearchParams) : JSON.stringify(options.body) }
        : {}),
    });
    const text = await answer.text();
    const json = (text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : {}) as T;
    return { status: answer.status, headers: answer.headers, text, json };
  }

  /** A call of the control API that must succeed. */
  async control<T = Record<string, unknown>>(method: string, path: string, body?: object): Promise<T> {
    const answer = await this.call<T>(method, `/sandbox${path}`, body ? { body } : {});
    if (answer.status >= 300) throw new Error(`${method} /sandbox${path}: ${answer.status} ${answer.text}`);
    return answer.json;
  }

  /** A call of the payment API with a merchant's widget key. */
  toss<T = TossAnswer>(
    method: string,
    path: string,
    options: { body?: object; key?: string; idempotencyKey?: string; headers?: Record<string, string> } = {},
  ): Promise<Answer<T>> {
    const { key = 'test_gsk_shop', idempotencyKey, headers, ...rest } = options;
    return this.call<T>(method, `/toss${path}`, {
      ...rest,
      headers: {
        authorization: basic(`${key}:`),
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
        ...headers,
      },
    });
  }

  /** Opens the pay window and presses 결제하기; returns what confirm needs. */
  async authenticate(
    order: Partial<WindowOrder> = {},
  ): Promise<{ paymentKey: string; orderId: string; amount: number }> {
    const values = windowOrder(order);
    const opened = await this.call('GET', `/toss/window?${new URLSearchParams(values)}`);
    const window = opened.headers.get('location') ?? '';
    const approved = await this.call('POST', `${window}/approve`, {
      body: new URLSearchParams({ method: values['method'] ?? '' }),
    });
    const target = new URL(approved.headers.get('location') ?? '');
    return {
      paymentKey: target.searchParams.get('paymentKey') ?? '',
      orderId: target.searchParams.get('orderId') ?? '',
      amount: Number(target.searchParams.get('amount')),
    };
  }

  /** A payment that is paid. */
  async pay(order: Partial<WindowOrder> = {}): Promise<TossAnswer> {
    const confirm = await this.authenticate(order);
    return (await this.toss('POST', '/v1/payments/confirm', { body: confirm })).json;
  }
}

/** The fields of Toss's answers that the tests look at. */
export interface TossAnswer {
  code?: string;
  message?: string;
  status: string;
  paymentKey: string;
  orderId: string;
  secret: string | null;
  balanceAmount: number;
  totalAmount: number;
  vat: number;
  suppliedAmount: number;
  taxFreeAmount: number;
  method: string;
  lastTransactionKey: string;
  cancels:
    | { cancelAmount: number; refundableAmount: number; taxFreeAmount: number; transactionKey: string }[]
    | null;
  virtualAccount: { accountNumber: string; expired: boolean; refundStatus: string } | null;
  metadata: Record<string, string> | null;
  failure: { code: string } | null;
}

export interface WindowOrder {
  clientKey: string;
  orderId: string;
  amount: string;
  method: string;
  taxFreeAmount: string;
  metadata: string;
}

export function windowOrder(order: Partial<WindowOrder> = {}): Record<string, string> {
  return {
    clientKey: 'test_gck_shop',
    orderId: newOrderId(),
    orderName: '수미감자 3kg',
    amount: '1000',
    method: 'CARD',
    successUrl: 'http://shop.localhost/success',
    failUrl: 'http://shop.localhost/fail',
    ...order,
  };
}

export function newOrderId(): string {
  return `order-${Math.random().toString(36).slice(2)}`;
}

export function basic(text: string): string {
  return `Basic ${Buffer.from(text).toString('base64')}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
