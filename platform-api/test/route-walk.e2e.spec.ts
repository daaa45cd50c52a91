import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { abilityFor, type AbilityRole } from '../src/access/index.ts';
import { CAN, PUBLIC, SURFACE, type Action, type SubjectName, type Surface } from '../src/http/index.ts';
import { newId } from '../src/kernel/index.ts';
import { ApiClient, startApi, type Answer, type Problem } from './harness/index.ts';
import { PORTAL_HOST } from './harness/shoppers.ts';
import { printOf } from './matrix/probe.ts';
import { allRoutes } from './matrix/routes.ts';
import { furnishPeople, type World } from './matrix/world.ts';

interface WalkedRoute {
  readonly key: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly surface: Surface;
  readonly permission: { readonly action: Action; readonly subject: SubjectName } | null;
  readonly publicBecause: string | null;
}

/** Unsafe routes on money and stock that are safe to repeat without a key, and why. */
const REPEATABLE: Readonly<Record<string, string>> = {
  'POST /shop/v1/orders/{orderId}/shipments/{shipmentId}/confirm':
    'confirming receipt twice is confirming it once',
};

const COSTLY: readonly SubjectName[] = ['Order', 'Payment', 'Shipment', 'Stock'];

let app: NestFastifyApplication;
let routes: WalkedRoute[];
let own: Pick<World, 'shop' | 'callers'>;
let calls = 0;

beforeAll(async () => {
  app = await startApi();
  routes = walk(app);
  own = await furnishPeople(app);
}, 60_000);
afterAll(async () => {
  process.stdout.write(`route walk: ${routes.length} routes, ${calls} refusals\n`);
  await app.close();
});

type Handler = (...args: never[]) => unknown;

/** Every route that the controllers declare, as Nest knows it. */
function walk(application: NestFastifyApplication): WalkedRoute[] {
  const scanner = new MetadataScanner();
  return application
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ instance, metatype }): WalkedRoute[] => {
      if (typeof metatype !== 'function' || instance === null || typeof instance !== 'object') return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, Handler>;
      return scanner
        .getAllMethodNames(prototype)
        .filter((name) => Reflect.hasMetadata('path', prototype[name] as Handler))
        .map((name) => routeOf(metatype, prototype[name] as Handler));
    });
}

function pathOf(declared: object): string {
  return String(Reflect.getMetadata('path', declared)).replace(/^\/|\/$/g, '');
}

function routeOf(controller: object, handler: Handler): WalkedRoute {
  const path = `/${[pathOf(controller), pathOf(handler)].filter(Boolean).join('/')}`.replace(
    /:(\w+)/g,
    '{$1}',
  );
  const method = RequestMethod[Number(Reflect.getMetadata('method', handler))] as WalkedRoute['method'];
  const publicBecause: unknown = Reflect.getMetadata(PUBLIC, handler);
  return {
    key: `${method} ${path}`,
    method,
    path,
    surface: Reflect.getMetadata(SURFACE, controller) as Surface,
    permission: (Reflect.getMetadata(CAN, handler) as WalkedRoute['permission'] | undefined) ?? null,
    publicBecause: typeof publicBecause === 'string' ? publicBecause : null,
  };
}

async function call(
  route: Pick<WalkedRoute, 'method' | 'path'>,
  client: ApiClient,
): Promise<Answer<Problem>> {
  calls += 1;
  const path = route.path.replace(/\{\w+\}/g, newId());
  return await client.call<Problem>(route.method, path, route.method === 'GET' ? undefined : {});
}

/** One refusal of the platform, as every client relies on it. */
function expectProblem(answer: Answer<Problem>, status: number, about: string): void {
  const { body, headers } = answer;
  expect([about, answer.status, headers['content-type']]).toEqual([
    about,
    status,
    'application/problem+json; charset=utf-8',
  ]);
  expect(body).toMatchObject({ status, requestId: headers['x-request-id'] });
  expect(body.code).toMatch(/^[a-z-]+\.[a-z-]+$/);
  expect(body.requestId).toMatch(/^[0-9a-f-]{36}$/);
}

/** Walks all routes of a surface that a role may not use; nothing of the shop may change. */
async function walkForbidden(
  surface: Surface,
  role: AbilityRole | null,
  status: number,
  client: () => ApiClient,
): Promise<number> {
  const before = await printOf(app, own.shop.id);
  const forbidden = routes.filter(
    (route) =>
      route.surface === surface &&
      route.permission !== null &&
      (role === null || !abilityFor(role).can(route.permission.action, route.permission.subject)),
  );
  for (const route of forbidden) expectProblem(await call(route, client()), status, route.key);
  expect(await printOf(app, own.shop.id)).toEqual(before);
  return forbidden.length;
}

/** Somebody's cookies, carried to the portal. */
function inPortal(who: ApiClient, slug: string): ApiClient {
  const client = new ApiClient(app, PORTAL_HOST, { 'x-gamja-tenant': slug });
  for (const [name, value] of who.cookies) client.cookies.set(name, value);
  return client;
}

describe('every route', () => {
  it('says for whom it is: an ability, or everybody with a reason', () => {
    expect(routes.length).toBeGreaterThan(100);
    const faults = routes.filter(
      ({ permission, publicBecause }) =>
        (permission === null) === (publicBecause === null) || (publicBecause?.length ?? 99) < 8,
    );
    expect(faults).toEqual([]);
  });

  it('is in the OpenAPI documents, except the pictures themselves', () => {
    const documented = new Set(allRoutes(app).map((route) => route.key));
    expect(routes.map(({ key }) => key).filter((key) => !documented.has(key))).toEqual([
      'GET /media/{folder}/{file}',
    ]);
    expect(routes).toHaveLength(documented.size + 1);
  });

  it('that costs money or stock asks for an Idempotency-Key', () => {
    const keyed = new Set(
      allRoutes(app)
        .filter((route) => route.needsIdempotencyKey)
        .map((route) => route.key),
    );
    const costly = routes.filter(
      ({ method, permission }) =>
        method !== 'GET' &&
        permission !== null &&
        permission.action !== 'read' &&
        COSTLY.includes(permission.subject),
    );
    expect(costly.length).toBeGreaterThan(10);
    expect(
      costly.map(({ key }) => key).filter((key) => !keyed.has(key) && REPEATABLE[key] === undefined),
    ).toEqual([]);
  });
});

describe('a caller without the right is refused and changes nothing:', () => {
  it('nobody in the portal', async () => {
    expect(await walkForbidden('admin', null, 401, () => new ApiClient(app, PORTAL_HOST))).toBeGreaterThan(
      50,
    );
  });

  it('nobody on the platform’s own surface', async () => {
    expect(await walkForbidden('platform', null, 401, () => new ApiClient(app, PORTAL_HOST))).toBeGreaterThan(
      4,
    );
  });

  it('a guest where a customer is needed', async () => {
    expect(
      await walkForbidden('shop', 'guest', 401, () => new ApiClient(app, own.shop.host)),
    ).toBeGreaterThan(5);
  });

  it('warehouse staff beyond parcels and stock', async () => {
    expect(await walkForbidden('admin', 'warehouse', 403, () => own.callers.warehouse)).toBeGreaterThan(20);
  });

  it('a shop’s owner on the platform’s own surface', async () => {
    expect(await walkForbidden('platform', null, 403, () => own.callers.owner)).toBeGreaterThan(4);
  });

  it('a customer in the portal and on the platform’s own surface, by cookies carried there', async () => {
    for (const [surface, least] of [
      ['admin', 50],
      ['platform', 4],
    ] as const) {
      const seen = await walkForbidden(surface, null, 401, () =>
        inPortal(own.callers.customer, own.shop.slug),
      );
      expect(seen).toBeGreaterThan(least);
    }
  });

  it('an owner in a shop that does not exist, on every route of the portal', async () => {
    const seen = await walkForbidden('admin', null, 401, () =>
      inPortal(own.callers.owner, 'nobody-sells-here'),
    );
    expect(seen).toBeGreaterThan(50);
  });

  it('anybody at a host that is no shop', async () => {
    const shopRoutes = routes.filter((route) => route.surface === 'shop');
    for (const route of shopRoutes) {
      const answer = await call(route, new ApiClient(app, 'nobody-sells-here.localhost:8080'));
      expectProblem(answer, 401, route.key);
      expect(answer.body.code).toBe('tenancy.unknown-host');
    }
  });
});

describe('whatever else is asked', () => {
  it.each([
    ['GET', '/shop/v1/nothing'],
    ['GET', '/admin/v1/nothing'],
    ['GET', '/platform/v1/nothing'],
    ['GET', '/nothing'],
    ['PATCH', '/shop/v1/shop'],
    ['DELETE', '/admin/v1/home'],
  ] as const)('%s %s is a problem document too', async (method, path) => {
    expectProblem(await call({ method, path }, new ApiClient(app, own.shop.host)), 404, path);
  });

  it.each([
    ['text that is no JSON', '{"variantId":', 'application/json', 400],
    ['a body of another kind', 'variantId=1', 'text/csv', 415],
    ['a body of more than a megabyte', JSON.stringify({ a: 'x'.repeat(1_100_000) }), 'application/json', 413],
  ])('%s is refused by name', async (_name, body, type, status) => {
    const client = new ApiClient(app, own.shop.host);
    const options = { headers: { 'content-type': type } };
    expectProblem(await client.post('/shop/v1/cart/lines', body, options), status, type);
  });
});
