import { createServer, type IncomingHttpHeaders } from 'node:http';

export interface Received {
  method: string;
  /** The address with its query. */
  url: string;
  headers: IncomingHttpHeaders;
  body: Record<string, unknown>;
}

/** A server that takes webhooks and remembers them; `answer` says with which status. */
export class Listener {
  readonly url: string;
  readonly received: Received[] = [];
  readonly #close: () => void;

  private constructor(url: string, received: Received[], close: () => void) {
    this.url = url;
    this.received = received;
    this.#close = close;
  }

  static async start(answer: (count: number) => number = () => 200): Promise<Listener> {
    const received: Received[] = [];
    const server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        received.push({
          method: request.method ?? '',
          url: request.url ?? '',
          headers: request.headers,
          body: bodyOf(text),
        });
        response.writeHead(answer(received.length)).end();
      });
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return new Listener(`http://127.0.0.1:${port}/hook`, received, () => server.close());
  }

  stop(): void {
    this.#close();
  }
}

/** Waits until the condition holds, at most three seconds. */
export async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 3000;
  while (!condition()) {
    if (Date.now() > end) throw new Error('The awaited condition did not come true within three seconds.');
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
}

/** Toss sends JSON, Kakao's unlink call a form. */
function bodyOf(text: string): Record<string, unknown> {
  if (text.startsWith('{')) return JSON.parse(text) as Record<string, unknown>;
  return Object.fromEntries(new URLSearchParams(text));
}
