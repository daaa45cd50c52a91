import { request as send } from 'node:http';
import type { Door, DoorAnswer } from '../../harness/index.ts';

/** A request that got no answer: refused, or cut off while the process died. */
export class NoAnswer extends Error {}

/**
 * The door of another process. Every request has a connection of its own, as many buyers have.
 */
export function doorAt(port: number): Door {
  return {
    inject: ({ method, url, headers, payload }) =>
      new Promise<DoorAnswer>((resolve, reject) => {
        const refuse = (error: Error): void => reject(new NoAnswer(`${method} ${url}: ${error.message}`));
        const outgoing = send(
          {
            host: '127.0.0.1',
            port,
            method,
            path: url,
            agent: false,
            headers: {
              ...headers,
              ...(payload === undefined ? {} : { 'content-length': Buffer.byteLength(payload) }),
            },
          },
          (answer) => {
            const chunks: Buffer[] = [];
            answer.on('data', (chunk: Buffer) => chunks.push(chunk));
            answer.once('error', refuse);
            answer.once('end', () =>
              resolve({
                statusCode: answer.statusCode ?? 0,
                headers: answer.headers,
                body: Buffer.concat(chunks).toString('utf8'),
                cookies: (answer.headers['set-cookie'] ?? []).map(readCookie),
              }),
            );
          },
        );
        outgoing.once('error', refuse);
        outgoing.end(payload);
      }),
  };
}

function readCookie(text: string): DoorAnswer['cookies'][number] {
  const [pair = '', ...attributes] = text.split(';');
  const maxAge = attributes.map((part) => /^\s*max-age=(-?\d+)/i.exec(part)?.[1]).find(Boolean);
  return {
    name: pair.slice(0, pair.indexOf('=')).trim(),
    value: decodeURIComponent(pair.slice(pair.indexOf('=') + 1)),
    ...(maxAge === undefined ? {} : { maxAge: Number(maxAge) }),
  };
}
