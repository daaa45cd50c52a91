import type { FastifyInstance, FastifyRequest } from 'fastify';
import { graphql } from 'graphql';
import { randomText } from '../core/random.ts';
import { deliveryTrackerRoot } from './delivery-tracker.resolvers.ts';
import { deliveryTrackerSchema } from './delivery-tracker.schema.ts';
import type { TrackingWorld } from './tracking.world.ts';

interface GraphqlBody {
  query?: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

/** apis.tracker.delivery and the token address of auth.tracker.delivery. */
export function registerDeliveryTracker(app: FastifyInstance, world: TrackingWorld): void {
  const rootValue = deliveryTrackerRoot(world);
  const bearers = new Set<string>();

  app.post<{ Body: GraphqlBody }>('/graphql', async (request, reply) => {
    const status = await world.faults.take();
    if (status !== null) return reply.code(status).send({ errors: [{ message: 'Internal error' }] });
    if (!isAuthorised(world, request, bearers)) {
      const error = { message: 'Unauthenticated', extensions: { code: 'UNAUTHENTICATED' } };
      return reply.code(401).send({ errors: [error] });
    }
    const { query, variables, operationName } = request.body ?? {};
    const result = await graphql({
      schema: deliveryTrackerSchema,
      source: query ?? '',
      rootValue,
      variableValues: variables ?? null,
      operationName: operationName ?? null,
    });
    // A document that could not be run at all has no data; GraphQL servers answer it with 400.
    return reply.code(result.data === undefined ? 400 : 200).send(result);
  });

  app.post<{ Body: Record<string, string | undefined> }>('/oauth2/token', (request, reply) => {
    const { grant_type: grantType, client_id: id, client_secret: secret } = request.body ?? {};
    if (grantType !== 'client_credentials' || !acceptsPair(world, `${id ?? ''}:${secret ?? ''}`)) {
      return reply.code(401).send({ error: 'invalid_client' });
    }
    const token = randomText(40);
    bearers.add(token);
    return reply.send({ access_token: token, token_type: 'bearer', expires_in: 3600 });
  });
}

function isAuthorised(world: TrackingWorld, request: FastifyRequest, bearers: Set<string>): boolean {
  const [scheme = '', value = ''] = (request.headers.authorization ?? '').split(' ');
  if (scheme === 'Bearer') return bearers.has(value);
  return scheme === 'TRACKQL-API-KEY' && acceptsPair(world, value);
}

function acceptsPair(world: TrackingWorld, pair: string): boolean {
  const { deliveryTrackerKey } = world.config;
  return deliveryTrackerKey === null ? /^[^:]+:[^:]+$/.test(pair) : pair === deliveryTrackerKey;
}
