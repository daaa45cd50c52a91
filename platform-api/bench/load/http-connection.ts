import { connect, type Socket } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');
const LAST_CHUNK = Buffer.from('0\r\n\r\n');

/** An answer as it came: the head is read only by those who need it. */
export interface RawAnswer {
  readonly status: number;
  readonly head: string;
  readonly body: Buffer;
}

/**
 * One keep-alive connection that carries one request at a time. It is this small because generator and servers share a
 * machine: what the generator spends is missing in the measurement.
 */
export class HttpConnection {
  #socket: Socket | null = null;
  #received: Buffer[] = [];
  #waiting: { resolve: (answer: RawAnswer) => void; reject: (error: Error) => void } | null = null;
  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
  }

  /** Sends one request, a complete HTTP/1.1 text, and waits for its answer. */
  send(request: string): Promise<RawAnswer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#received = [];
      this.#open().write(request);
    });
  }

  close(): void {
    this.#socket?.destroy();
    this.#socket = null;
  }

  #open(): Socket {
    if (this.#socket !== null) return this.#socket;
    const socket = connect({ port: this.#port, host: '127.0.0.1', noDelay: true });
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
    socket.on('error', (error) => this.#fail(error));
    socket.on('close', () => {
      if (this.#socket === socket) this.#socket = null;
      this.#fail(new Error('The server closed the connection before it had answered.'));
    });
    this.#socket = socket;
    return socket;
  }

  #take(chunk: Buffer): void {
    this.#received.push(chunk);
    const whole = this.#received.length === 1 ? chunk : Buffer.concat(this.#received);
    const headEnd = whole.indexOf(HEAD_END);
    if (headEnd < 0) return;
    const head = whole.toString('latin1', 0, headEnd);
    const body = bodyOf(head, whole.subarray(headEnd + HEAD_END.length));
    if (body === null) return;
    this.#received = [];
    const waiting = this.#waiting;
    this.#waiting = null;
    if (/\r\nconnection: close/i.test(head)) this.close();
    waiting?.resolve({ status: Number(head.slice(9, 12)), head, body });
  }

  #fail(error: Error): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.reject(error);
  }
}

/** The body once all of it is there, else null. Without pipelining the last chunk is the end of what was received. */
function bodyOf(head: string, rest: Buffer): Buffer | null {
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length !== undefined) return rest.length >= Number(length) ? rest : null;
  if (!/\r\ntransfer-encoding: chunked/i.test(head)) return rest;
  return rest.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK) ? dechunked(rest) : null;
}

function dechunked(rest: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const lineEnd = rest.indexOf('\r\n', at);
    const size = Number.parseInt(rest.toString('latin1', at, lineEnd), 16);
    if (!(size > 0)) return Buffer.concat(parts);
    parts.push(rest.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
}
