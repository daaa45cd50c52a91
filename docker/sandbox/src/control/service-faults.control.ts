import type { FastifyInstance } from 'fastify';
import { serviceFault, type ServiceFaults } from '../core/service-faults.ts';
import { parseOr400 } from './parse.ts';

/** Reads, adds and clears the faults of one interface. */
export function registerFaults(app: FastifyInstance, path: string, faults: ServiceFaults): void {
  app.get(path, () => ({ items: faults.waiting() }));
  app.post(path, (request, reply) => {
    faults.add(parseOr400(serviceFault, request.body));
    return reply.code(201).send({ items: faults.waiting() });
  });
  app.delete(path, (_request, reply) => {
    faults.clear();
    return reply.code(204).send();
  });
}
