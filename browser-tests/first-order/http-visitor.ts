import { randomUUID } from 'node:crypto';
import { request, type IncomingHttpHeaders } from 'node:http';

const TIMEOUT_MS = 20_000;

/** One answer as a visitor sees it. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A visitor without a browser: one site, a cookie jar, pages and JSON through the front like everybody else. */
export class HttpVisitor {
  private readonly site: URL;
  private readonly headers: Readonly<Record<string, string>>;
  private readonly cookies = new Map<string, string>();

  constructor(site: string, headers: Readonly<Record<string, string>> = {}) {
    this.site = new URL(site);
    this.headers = headers;
  }

  /** A page, whatever its status. */
  page(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  /** A JSON document. @throws Error when it is refused. */
  async get<T>(path: string): Promise<T> {
    return parsed(`GET ${path}`, await this.send('GET', path)) as T;
  }

  /** A change with a JSON body; every call has an idempotency key of its own. @throws Error when it is refused. */
  async change<T>(method: 'POST' | 'PUT' | 'PATCH', path: string, body?: object): Promise<T> {
    return parsed(`${method} ${path}`, await this.send(method, path, body)) as T;
  }

  private async send(method: string, path: string, body?: object): Promise<Answer> {
    const payload = body === undefined ? '' : JSON.stringify(body);
    const answer = await this.exchange(method, path, payload);
    for (const line of answer.headers['set-cookie'] ?? []) this.keep(line);
    return answer;
  }

  private exchange(method: string, path: string, payload: string): Promise<Answer> {
    const headers = {
      host: this.site.host,
      accept: 'text/html,application/json;q=0.9',
      ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
      ...(payload === ''
        ? {}
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
      ...(this.cookies.size === 0
        ? {}
        : { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
      ...this.headers,
    };
    // Names below localhost lead nowhere but in browsers, so the address is fixed and the name travels as the host.
    const target = { host: '127.0.0.1', port: this.site.port, method, path, headers, timeout: TIMEOUT_MS };
    return new Promise((resolve, reject) => {
      const sent = request(target, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      });
      sent.once('timeout', () =>
        sent.destroy(new Error(`${method} ${path} took more than ${TIMEOUT_MS} ms.`)),
      );
      sent.once('error', reject);
      sent.end(payload);
    });
  }

  private keep(line: string): void {
    const pair = line.slice(0, line.includes(';') ? line.indexOf(';') : line.length);
    const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    if (value === '' || /;\s*max-age=0/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

function parsed(what: string, { status, text }: Answer): unknown {
  if (status < 200 || status > 299) throw new Error(`${what} answers ${status}: ${text.slice(0, 400)}`);
  return text === '' ? null : JSON.parse(text);
}
