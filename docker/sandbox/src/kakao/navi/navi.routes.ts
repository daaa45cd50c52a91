import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { metresBetween } from '../local/geometry.ts';
import {
  destinationsBody,
  type KeyedPoint,
  type NaviPoint,
  originsBody,
  pointFromText,
  waypointsBody,
} from './navi.schemas.ts';
import { failedRoute, fullRoute, keyedRoute, naviAnswer } from './navi.view.ts';
import type { NaviWorld } from './navi.world.ts';
import { routeBetween, type Route } from './route.ts';

type Answer = Record<string, unknown>;

/** A fault in the request; the caller gets HTTP 400. */
class NaviBadRequest extends Error {}

const MOST_POINTS = 30;
const MOST_WAYPOINTS_IN_QUERY = 5;

/** apis-navi.kakaomobility.com: one route, many to one, one to many, and over way points. */
export function registerNavi(app: FastifyInstance, world: NaviWorld): void {
  const route = (method: 'GET' | 'POST', url: string, run: (request: FastifyRequest) => Answer) => {
    app.route({
      method,
      url,
      handler: async (request, reply) => {
        const status = await refusedWith(world, request);
        if (status !== null) return refuse(world, reply, status);
        try {
          return await reply.send(run(request));
        } catch (error) {
          if (!(error instanceof NaviBadRequest)) throw error;
          return refuse(world, reply, 400, error.message);
        }
      },
    });
  };

  route('GET', '/v1/directions', (request) =>
    singleRoute(world, request.query as Record<string, string | undefined>),
  );
  route('GET', '/v1/future/directions', (request) => {
    const query = request.query as Record<string, string | undefined>;
    if (!/^\d{12}$/.test(query['departure_time'] ?? ''))
      throw new NaviBadRequest('departure_time is required');
    return singleRoute(world, query);
  });
  route('POST', '/v1/waypoints/directions', (request) => {
    const body = parse(waypointsBody, request.body);
    const points = [body.origin, ...body.waypoints, body.destination];
    return naviAnswer([overPoints(world, points, body.avoid, body.priority, body.summary)]);
  });
  route('POST', '/v1/origins/directions', (request) => {
    const body = parse(originsBody, request.body);
    const limits = { tooMany: 202, outside: 207 };
    return manyRoutes(world, body.origins, body, limits, (point) => [point, body.destination]);
  });
  route('POST', '/v1/destinations/directions', (request) => {
    const body = parse(destinationsBody, request.body);
    const limits = { tooMany: 303, outside: 304 };
    return manyRoutes(world, body.destinations, body, limits, (point) => [body.origin, point]);
  });
}

function singleRoute(world: NaviWorld, query: Record<string, string | undefined>): Answer {
  const origin = pointFromText(query['origin']);
  const destination = pointFromText(query['destination']);
  if (!origin || !destination) throw new NaviBadRequest('origin and destination must be x,y');
  const waypoints = (query['waypoints'] ?? '')
    .split('|')
    .filter((text) => text !== '')
    .map((text) => {
      const point = pointFromText(text);
      if (!point) throw new NaviBadRequest('waypoints must be x,y|x,y');
      return point;
    });
  if (waypoints.length > MOST_WAYPOINTS_IN_QUERY) throw new NaviBadRequest('waypoints must be at most 5');
  const avoid = (query['avoid'] ?? '').split('|');
  const priority = query['priority'] ?? 'RECOMMEND';
  return naviAnswer([
    overPoints(world, [origin, ...waypoints, destination], avoid, priority, query['summary'] === 'true'),
  ]);
}

function overPoints(
  world: NaviWorld,
  points: NaviPoint[],
  avoid: string[],
  priority: string,
  summary: boolean,
): Answer {
  const legs: Extract<Route, { resultCode: 0 }>[] = [];
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (!from) continue;
    const leg = drive(world, from, to, avoid);
    if (leg.resultCode !== 0) {
      const isInside =
        (leg.resultCode === 103 && index < points.length - 1) || (leg.resultCode === 102 && index > 1);
      return failedRoute(isInside ? 101 : leg.resultCode);
    }
    legs.push(leg);
  }
  return fullRoute(points, legs, priority, summary);
}

function manyRoutes(
  world: NaviWorld,
  points: KeyedPoint[],
  body: { radius?: number | undefined; avoid: string[] },
  codes: { tooMany: number; outside: number },
  endsOf: (point: KeyedPoint) => [NaviPoint, NaviPoint],
): Answer {
  if (body.radius === undefined && world.behaviour.radiusRequired)
    throw new NaviBadRequest('radius is required');
  if (points.length > MOST_POINTS) {
    if (world.behaviour.tooManyPoints === 'http-400') throw new NaviBadRequest('too many points, at most 30');
    return naviAnswer([failedRoute(codes.tooMany)]);
  }
  return naviAnswer(
    points.map((point) => {
      const [from, to] = endsOf(point);
      const isOutside = body.radius !== undefined && metresBetween(degrees(from), degrees(to)) > body.radius;
      return isOutside
        ? failedRoute(codes.outside, point.key)
        : keyedRoute(drive(world, from, to, body.avoid), point.key);
    }),
  );
}

function drive(world: NaviWorld, from: NaviPoint, to: NaviPoint, avoid: string[]): Route {
  const ferries = world.behaviour.islandRoutes === 'ferry' && !avoid.includes('ferries');
  return routeBetween(degrees(from), degrees(to), { ferries });
}

function degrees(point: NaviPoint): { latitude: number; longitude: number } {
  return { latitude: point.y, longitude: point.x };
}

function parse<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new NaviBadRequest(parsed.error.issues.map((issue) => issue.path.join('.')).join(', '));
}

async function refusedWith(world: NaviWorld, request: FastifyRequest): Promise<number | null> {
  const key = /^KakaoAK\s+(\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (!key || !world.acceptsKey(key)) return 401;
  return world.faults.take();
}

const CODES: Record<number, readonly [code: number, message: string]> = {
  400: [-2, 'bad request'],
  401: [-401, 'wrong appKey'],
  403: [-3, 'feature not enabled'],
  429: [-10, 'API limit has been exceeded.'],
};

function refuse(world: NaviWorld, reply: FastifyReply, status: number, message?: string): FastifyReply {
  const [code, usual] = CODES[status] ?? [-1, 'internal error'];
  const text = message ?? usual;
  const body =
    world.behaviour.errorShape === 'code-msg' ? { code, msg: text } : { errorType: 'Error', message: text };
  return reply.code(status).send(body);
}
