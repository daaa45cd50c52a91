import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ForgetIdempotencyKeysSweep } from '../src/access/forget-idempotency-keys.sweep.ts';
import { Database } from '../src/database/index.ts';
import { IdempotencyService, type IdempotentRequest } from '../src/http/index.ts';
import { inTenant, newId } from '../src/kernel/index.ts';
import { ClockHand, makeShop, startApi, type OpenShop } from './harness/index.ts';

let app: NestFastifyApplication;
let shop: OpenShop;
let clock: ClockHand;

beforeAll(async () => {
  app = await startApi();
  shop = await makeShop(app);
});
beforeEach(() => {
  clock = new ClockHand(app);
});
afterEach(() => {
  clock.restore();
});
afterAll(async () => {
  await app.close();
});

const fresh = (): IdempotentRequest => ({
  tenant: shop.id,
  scopeHash: `${newId()}-scope`,
  bodyHash: 'a-body',
});

/** Runs an effect that waits for `before` and answers `by`. */
const once = (request: IdempotentRequest, by: string, before: () => Promise<void>) =>
  inTenant(shop.id, 'test', () =>
    app.get(IdempotencyService).once<{ by: string }>(request, async (mark) => {
      await before();
      await app.get(Database).transaction((tx) => mark(tx, { by }));
    }),
  );
const nothing = (): Promise<void> => Promise.resolve();

describe('a request that works longer than its key is kept for it', () => {
  it('commits nothing once a repeat has taken its key over, and both callers hear the repeat’s answer', async () => {
    const request = fresh();
    const slow = once(request, 'slow', async () => {
      clock.advance(2);
      expect(await once(request, 'repeat', nothing)).toEqual({ by: 'repeat' });
    });
    await expect(slow).rejects.toMatchObject({ code: 'idempotency.still-running' });
    expect(await once(request, 'third', nothing)).toEqual({ by: 'repeat' });
  });

  it('does not free the key under a repeat that still works when it fails', async () => {
    const request = fresh();
    const gate = Promise.withResolvers<void>();
    let repeat: Promise<{ by: string }> = Promise.resolve({ by: '' });
    const failing = once(request, 'slow', async () => {
      clock.advance(2);
      await new Promise<void>((hasBegun) => {
        repeat = once(request, 'repeat', async () => {
          hasBegun();
          await gate.promise;
        });
      });
      throw new Error('the slow one gives up');
    });
    await expect(failing).rejects.toThrow('gives up');
    await expect(once(request, 'third', nothing)).rejects.toMatchObject({
      code: 'idempotency.still-running',
    });
    gate.resolve();
    expect(await repeat).toEqual({ by: 'repeat' });
  });
});

describe('a key of more than a day ago', () => {
  it('is forgotten, and one of the same day is not', async () => {
    const [old, young] = [fresh(), fresh()];
    await once(old, 'first', nothing);
    clock.advance(24 * 60 + 1);
    await once(young, 'first', nothing);
    expect(await app.get(ForgetIdempotencyKeysSweep).run()).toBeGreaterThan(0);
    expect(await once(old, 'second', nothing)).toEqual({ by: 'second' });
    expect(await once(young, 'second', nothing)).toEqual({ by: 'first' });
  });
});
