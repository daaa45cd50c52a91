import { request as send, type ClientRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { browserHeaders, upstreamHeaders } from './headers.ts';
import { answerProblem, bodyTooLarge, serviceDown, serviceSilent } from './problem.ts';
import type { Upstream, UpstreamPool } from './upstream-pool.ts';

const silenceLimitMs = 60_000;
const tryAgainMs = 150;
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** One request on its way: it is tried on one process after another until one takes it. */
interface Passage {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly pool: UpstreamPool;
  readonly candidates: Upstream[];
  readonly headers: string[];
  readonly hasBody: boolean;
  readonly bodyLimitBytes: number;
  bodyStarted: boolean;
}

/** Passes a request to a service and its answer back, both as streams. */
export function forward(
  request: IncomingMessage,
  response: ServerResponse,
  pool: UpstreamPool,
  bodyLimitBytes: number,
): void {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > bodyLimitBytes) {
    answerProblem(request, response, bodyTooLarge(bodyLimitBytes));
    return;
  }
  const sender = { address: request.socket.remoteAddress ?? '', host: request.headers.host ?? '' };
  attempt({
    request,
    response,
    pool,
    candidates: pool.inOrder(),
    headers: upstreamHeaders(request.rawHeaders, sender),
    hasBody: announced > 0 || request.headers['transfer-encoding'] !== undefined,
    bodyLimitBytes,
    bodyStarted: false,
  });
}

function attempt(passage: Passage): void {
  const { request, response, pool, candidates } = passage;
  const upstream = candidates.shift();
  if (!upstream) {
    if (pool.isRestarting) waitAndTryAgain(passage);
    else answerProblem(request, response, serviceDown(pool.name));
    return;
  }
  const { host, port, agent } = upstream;
  const outgoing = send({
    host,
    port,
    agent,
    method: request.method,
    path: request.url,
    headers: passage.headers,
    setHost: false,
  });
  let isAnswered = false;
  outgoing.setTimeout(silenceLimitMs, () => {
    if (isAnswered) return;
    answerProblem(request, response, serviceSilent(pool.name));
    outgoing.destroy();
  });
  const stopOutgoing = () => outgoing.destroy();
  response.once('close', stopOutgoing);
  outgoing.once('response', (answer) => {
    isAnswered = true;
    pool.heard();
    passBack(answer, response);
  });
  outgoing.on('error', (error: NodeJS.ErrnoException) => {
    response.off('close', stopOutgoing);
    if (isAnswered || response.destroyed || response.writableEnded) {
      if (!response.writableEnded) response.destroy();
      return;
    }
    if (mayTryAgain(error, outgoing, passage)) {
      if (error.code === 'ECONNREFUSED') upstream.isReady = false;
      else candidates.unshift(upstream);
      attempt(passage);
    } else {
      answerProblem(request, response, serviceDown(pool.name));
    }
  });
  if (passage.hasBody) sendBody(outgoing, passage);
  else outgoing.end();
}

/** Nobody took the connection, so nothing was sent and the body is still unread: the request can wait for the new process. */
function waitAndTryAgain(passage: Passage): void {
  setTimeout(() => {
    if (passage.response.destroyed) return;
    passage.candidates.push(...passage.pool.inOrder());
    attempt(passage);
  }, tryAgainMs);
}

/**
 * A refused connection has carried nothing, so any request may go elsewhere as long as its body is still unread. A kept connection
 * that breaks may have carried the request, so only methods that change nothing are sent again.
 */
function mayTryAgain(error: NodeJS.ErrnoException, outgoing: ClientRequest, passage: Passage): boolean {
  if (passage.bodyStarted) return false;
  if (error.code === 'ECONNREFUSED' || error.code === 'EHOSTUNREACH') return true;
  return (
    outgoing.reusedSocket && error.code === 'ECONNRESET' && safeMethods.has(passage.request.method ?? '')
  );
}

/** Reads the body only once there is a connection to send it on; until then the request can still go to another process. */
function sendBody(outgoing: ClientRequest, passage: Passage): void {
  outgoing.once('socket', (socket) => {
    if (socket.connecting) socket.once('connect', () => pumpBody(outgoing, passage));
    else pumpBody(outgoing, passage);
  });
}

/** A body without an announced length is counted while it passes. */
function pumpBody(outgoing: ClientRequest, passage: Passage): void {
  const { request, response, bodyLimitBytes } = passage;
  if (outgoing.destroyed) return;
  passage.bodyStarted = true;
  let passedBytes = 0;
  const count = (chunk: Buffer) => {
    passedBytes += chunk.length;
    if (passedBytes <= bodyLimitBytes) return;
    request.off('data', count);
    request.unpipe(outgoing);
    answerProblem(request, response, bodyTooLarge(bodyLimitBytes));
    outgoing.destroy();
  };
  request.on('data', count);
  request.pipe(outgoing);
}

/** Headers go out as soon as they are there, so that server-sent events and streamed pages reach the browser piece by piece. */
function passBack(answer: IncomingMessage, response: ServerResponse): void {
  response.sendDate = false;
  response.writeHead(answer.statusCode ?? 502, answer.statusMessage, browserHeaders(answer.rawHeaders));
  if (answer.headers['content-length'] === undefined) response.flushHeaders();
  // An answer that breaks off must not look complete to the browser.
  answer.once('error', () => response.destroy());
  answer.pipe(response);
}
