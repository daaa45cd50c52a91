import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Clock } from '../core/clock.ts';
import { parseOr400 } from './parse.ts';

const advance = z.object({
  milliseconds: z.number().nonnegative().default(0),
  seconds: z.number().nonnegative().default(0),
  minutes: z.number().nonnegative().default(0),
  hours: z.number().nonnegative().default(0),
  days: z.number().nonnegative().default(0),
});

/** /sandbox/clock: reads and moves the sandbox's time. */
export function registerClockControl(app: FastifyInstance, clock: Clock): void {
  const state = () => ({ now: new Date(clock.now()).toISOString(), aheadMilliseconds: clock.offset });
  app.get('/clock', state);
  app.post('/clock/advance', (request) => {
    const by = parseOr400(advance, request.body);
    const total =
      by.milliseconds + by.seconds * 1000 + by.minutes * 60_000 + by.hours * 3_600_000 + by.days * 86_400_000;
    return clock.advance(total).then(state);
  });
  app.delete('/clock', () => {
    clock.reset();
    return state();
  });
}
