import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { kstIso } from '../core/korean-time.ts';
import { statusFor } from './behaviour.ts';
import type { FaultKind, Operation } from './faults.ts';
import { idempotencyTuple, type StoredAnswer } from './idempotency.ts';
import type { Key } from './merchants.ts';
import { TossError } from './toss.errors.ts';
import type { TossWorld } from './world.ts';

export interface TossCall {
  key: Key;
  params: Record<string, string>;
  query: Record<string, string>;
  body: Record<string, unknown>;
}

export interface TossEndpoint {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  operation: Operation;
  /** What the call does; the result is sent as JSON, undefined as an empty answer. */
  run: (call: TossCall) => unknown;
}

interface Answer {
  status: number;
  body: string;
  code: string | null;
}

/** Adds an endpoint with everything all of them share: keys, idempotency, faults, limits, log, trace ids. */
export function addEndpoint(app: FastifyInstance, world: TossWorld, endpoint: TossEndpoint): void {
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    handler: (request, reply) => answer(world, endpoint, request, reply),
  });
}

async function answer(
  world: TossWorld,
  endpoint: TossEndpoint,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const traceId = randomUUID().replaceAll('-', '');
  const idempotencyKey = endpoint.method === 'POST' ? headerOf(request, 'idempotency-key') : undefined;
  void reply.header('x-tosspayments-trace-id', traceId);
  if (idempotencyKey !== undefined && idempotencyKey.length <= 300)
    void reply.header('idempotency-key', idempotencyKey);

  let key: ReturnType<TossWorld['merchants']['authenticate']>;
  let tuple: string | null = null;
  try {
    key = world.merchants.authenticate(request.headers.authorization);
    if (idempotencyKey !== undefined) {
      tuple = idempotencyTuple(idempotencyKey, key.secretKey, request.method, request.url);
      const first = world.idempotency.begin(tuple, world.clock.now());
      if (first) return replay(world, endpoint, request, reply, key, first, traceId);
    }
  } catch (error) {
    return send(reply, errorAnswer(world, error));
  }

  const mId = key.merchant.mId;
  const fault = world.faults.take(endpoint.operation, mId);
  let stored: StoredAnswer | null = null;
  try {
    if (fault?.kind === 'lose-answer-before-commit') {
      log(world, endpoint, request, mId, { status: 0, body: '', code: null }, false, fault.kind);
      return loseAnswer(reply);
    }
    if (fault?.kind === 'delay') await sleep(fault.delayMs);
    const result = perform(world, endpoint, request, key, fault);
    log(world, endpoint, request, mId, result, false, fault?.kind ?? null);
    if (binds(world, result.status)) {
      stored = { status: result.status, body: result.body, traceId, storedAt: world.clock.now() };
    }
    await world.webhooks.aheadOfAnswer();
    if (fault?.kind === 'delay-answer') await sleep(fault.delayMs);
    if (fault?.kind === 'lose-answer-after-commit') return loseAnswer(reply);
    return send(reply, result);
  } finally {
    if (tuple !== null) world.idempotency.end(tuple, stored);
  }
}

function perform(
  world: TossWorld,
  endpoint: TossEndpoint,
  request: FastifyRequest,
  key: Key & { secretKey: string },
  fault: ReturnType<TossWorld['faults']['take']>,
): Answer {
  try {
    if (world.rateLimit.exceeded(key.secretKey, world.behaviour.rateLimitPerMinute, world.clock.now())) {
      throw new TossError('TOO_MANY_REQUESTS');
    }
    const testCode = headerOf(request, 'tosspayments-test-code');
    if (testCode !== undefined) throw new TossError(testCode);
    if (fault?.kind === 'reject') throw new TossError(fault.code ?? 'PROVIDER_ERROR');
    if (fault?.kind === 'http-500-before-commit') throw new TossError('FAILED_INTERNAL_SYSTEM_PROCESSING');
    const result = endpoint.run({
      key,
      params: request.params as Record<string, string>,
      query: request.query as Record<string, string>,
      body: isObject(request.body) ? request.body : {},
    });
    if (fault?.kind === 'http-500-after-commit') throw new TossError('FAILED_INTERNAL_SYSTEM_PROCESSING');
    return { status: 200, body: result === undefined ? '' : JSON.stringify(result), code: null };
  } catch (error) {
    return errorAnswer(world, error);
  }
}

function errorAnswer(world: TossWorld, error: unknown): Answer {
  if (!(error instanceof TossError)) throw error;
  const status = statusFor(world.behaviour, error.code, error.status);
  return { status, body: JSON.stringify({ code: error.code, message: error.message }), code: error.code };
}

function replay(
  world: TossWorld,
  endpoint: TossEndpoint,
  request: FastifyRequest,
  reply: FastifyReply,
  key: Key,
  first: StoredAnswer,
  traceId: string,
): FastifyReply {
  log(world, endpoint, request, key.merchant.mId, { ...first, code: null }, true, null);
  void reply.header('x-tosspayments-trace-id', `${traceId}, ${first.traceId}`);
  return send(reply, { ...first, code: null });
}

function send(reply: FastifyReply, result: Answer): FastifyReply {
  if (result.body === '') return reply.code(result.status).send();
  return reply.code(result.status).type('application/json;charset=UTF-8').send(result.body);
}

/** Cuts the connection, so that the caller cannot know whether anything was done. */
function loseAnswer(reply: FastifyReply): FastifyReply {
  reply.hijack();
  reply.raw.destroy();
  return reply;
}

function binds(world: TossWorld, status: number): boolean {
  const { behaviour } = world;
  if (status === 409) return behaviour.idempotencyBinds409;
  if (status === 429) return behaviour.idempotencyBinds429;
  return status < 500 || behaviour.idempotencyBinds5xx;
}

function log(
  world: TossWorld,
  endpoint: TossEndpoint,
  request: FastifyRequest,
  mId: string,
  result: Answer,
  replayed: boolean,
  fault: FaultKind | null,
): void {
  const body = isObject(request.body) ? request.body : {};
  const params = request.params as Record<string, string>;
  world.calls.add({
    at: kstIso(world.clock.now()),
    operation: endpoint.operation,
    mId,
    method: request.method,
    path: request.url,
    idempotencyKey: headerOf(request, 'idempotency-key') ?? null,
    paymentKey: params['paymentKey'] ?? textOf(body['paymentKey']),
    orderId: params['orderId'] ?? textOf(body['orderId']),
    request: request.body ?? null,
    status: result.status,
    code: result.code,
    replayed,
    fault,
  });
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
