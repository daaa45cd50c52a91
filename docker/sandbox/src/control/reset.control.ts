import type { FastifyInstance } from 'fastify';
import type { Clock } from '../core/clock.ts';
import { ControlError } from './parse.ts';

/** POST /sandbox/reset: forgets everything, or only what `?only=` names, and puts the switches back. */
export function registerResetControl(
  app: FastifyInstance,
  clock: Clock,
  worlds: Record<string, { reset: () => void }>,
): void {
  app.post<{ Querystring: { only?: string } }>('/reset', (request, reply) => {
    const names = request.query.only?.split(',') ?? Object.keys(worlds);
    for (const name of names) {
      const world = worlds[name];
      if (!world)
        throw new ControlError(
          `There is nothing called ${name}; known are ${Object.keys(worlds).join(', ')}.`,
        );
      world.reset();
    }
    if (request.query.only === undefined) clock.reset();
    return reply.code(204).send();
  });
}
