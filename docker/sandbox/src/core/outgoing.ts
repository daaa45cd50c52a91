import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';

export interface Outgoing {
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
  timeoutMs: number;
}

type LookupDone = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void;

/**
 * Calls an address of the product and returns the HTTP status; throws where nothing answers in time. Names under
 * `.localhost`, which browsers know and Node does not, lead to this machine and keep their Host header.
 */
export function callOut(address: string, { method, headers, body, timeoutMs }: Outgoing): Promise<number> {
  const send = address.startsWith('https:') ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const call = send(
      address,
      { method, headers: { ...headers, ...length }, signal, lookup: lookupLocal },
      (answer) => {
        answer.resume();
        answer.once('error', reject);
        answer.once('end', () => resolve(answer.statusCode ?? 0));
      },
    );
    call.once('error', reject);
    call.end(body);
  });
}

function lookupLocal(hostname: string, options: LookupOptions, done: LookupDone): void {
  if (!hostname.endsWith('.localhost')) return lookup(hostname, options, done);
  if (options.all) return done(null, [{ address: '127.0.0.1', family: 4 }]);
  return done(null, '127.0.0.1', 4);
}
