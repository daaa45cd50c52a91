import { newId } from '../../src/kernel/index.ts';

/** One answer of the API under test. `T` is what the test says the body is. */
export interface Answer<T> {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: T;
}

/** What requests go through: an application in this process (`inject`), or the address of another process. */
export interface Door {
  inject(request: {
    readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
    readonly url: string;
    readonly headers: Record<string, string>;
    readonly payload?: string;
  }): Promise<DoorAnswer>;
}

/** What comes back through a {@link Door}. */
export interface DoorAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly body: string;
  readonly cookies: readonly {
    readonly name: string;
    readonly value: string;
    readonly maxAge?: number | undefined;
  }[];
}

/** The body of a refusal. */
export interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly requestId: string;
  readonly errors?: readonly { path: string; message: string }[];
}

export interface CallOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** A given key, a fresh one by default, or none. */
  readonly idempotencyKey?: string | null;
}

/** A browser of the API: one host, a cookie jar, JSON in and out, a fresh Idempotency-Key for each unsafe call. */
export class ApiClient {
  constructor(
    private readonly door: Door,
    readonly host: string,
    private readonly baseHeaders: Readonly<Record<string, string>> = {},
    readonly cookies = new Map<string, string>(),
  ) {}

  /** The same browser, with the same cookies, at another process. */
  via(door: Door): ApiClient {
    return new ApiClient(door, this.host, this.baseHeaders, this.cookies);
  }

  get<T = Problem>(path: string, options?: CallOptions): Promise<Answer<T>> {
    return this.call<T>('GET', path, undefined, options);
  }
  post<T = Problem>(path: string, body?: unknown, options?: CallOptions): Promise<Answer<T>> {
    return this.call<T>('POST', path, body, options);
  }
  put<T = Problem>(path: string, body?: unknown, options?: CallOptions): Promise<Answer<T>> {
    return this.call<T>('PUT', path, body, options);
  }
  patch<T = Problem>(path: string, body?: unknown, options?: CallOptions): Promise<Answer<T>> {
    return this.call<T>('PATCH', path, body, options);
  }
  delete<T = Problem>(path: string, options?: CallOptions): Promise<Answer<T>> {
    return this.call<T>('DELETE', path, undefined, options);
  }

  /** Any call. A string body travels as it is, with the content type that `options.headers` names. */
  async call<T>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    options: CallOptions = {},
  ): Promise<Answer<T>> {
    const key = options.idempotencyKey === undefined && method !== 'GET' ? newId() : options.idempotencyKey;
    const response = await this.door.inject({
      method,
      url: path,
      headers: {
        host: this.host,
        ...(this.cookies.size > 0
          ? { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
          : {}),
        ...(key === null || key === undefined ? {} : { 'idempotency-key': key }),
        ...(body !== undefined && typeof body !== 'string' ? { 'content-type': 'application/json' } : {}),
        ...this.baseHeaders,
        ...options.headers,
      },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    for (const cookie of response.cookies) {
      if (cookie.value === '' || (cookie.maxAge !== undefined && cookie.maxAge <= 0))
        this.cookies.delete(cookie.name);
      else this.cookies.set(cookie.name, cookie.value);
    }
    const isJson = String(response.headers['content-type'] ?? '').includes('json');
    return {
      status: response.statusCode,
      headers: response.headers,
      body: (isJson && response.body !== '' ? JSON.parse(response.body) : response.body) as T,
    };
  }
}
