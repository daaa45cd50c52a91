import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { GuardedDatabase } from '../src/tenancy/index.ts';
import { startApi } from './harness/index.ts';
import { Attack } from './matrix/attack.ts';
import { StatementCounter } from './matrix/probe.ts';
import { UNNAMED, recipes, type Recipe } from './matrix/recipes.ts';
import { allRoutes, type Route } from './matrix/routes.ts';
import { furnish, type World } from './matrix/world.ts';

/** Query parameters that say how much or in which order, never whose. */
const PAGING = new Set(['cursor', 'limit']);

let app: NestFastifyApplication;
let routes: Route[];
let attack: Attack;
let counter: StatementCounter;
let worlds: [World, World];

beforeAll(async () => {
  app = await startApi();
  routes = allRoutes(app);
  worlds = [await furnish(app), await furnish(app, 12)]; // B has versions that A never published.
  counter = new StatementCounter();
  attack = new Attack(app, ...worlds, counter);
}, 180_000);

afterAll(async () => {
  const { checked, refused } = app.get(GuardedDatabase).counts;
  process.stdout.write(
    `attack matrix: ${routes.length} routes, ${attack.cells} cells, ${attack.controls} controls; ` +
      `SQL guard: ${checked} checked, ${refused} refused\n`,
  );
  counter.stop();
  await app.close();
});

const routeOf = (key: string): Route | undefined =>
  routes.find((route) => route.key === key.replace(/ #.*$/, ''));

describe('the attack matrix', () => {
  it('has a recipe for each route, and a fixture for each id that a request can name', () => {
    const faults = routes.flatMap((route) => uncovered(route));
    const stale = Object.keys(recipes).filter((key) => routeOf(key) === undefined);
    expect({ faults, stale }).toEqual({ faults: [], stale: [] });
    const empty = worlds.flatMap(({ ids }) => Object.keys(ids).filter((name) => ids[name] === ''));
    expect(empty).toEqual([]);
  });

  it.each(Object.keys(recipes))('%s: what is another shop’s is not there', async (key) => {
    const route = routeOf(key);
    if (route === undefined) throw new Error(`No such route: ${key}`);
    await attack.run(route, recipes[key] as Recipe);
  });

  it('was never refused by the SQL guard: no statement forgot its tenant', () => {
    const { checked, refused } = app.get(GuardedDatabase).counts;
    expect(checked).toBeGreaterThan(2_000);
    expect(refused).toBe(0);
  });
});

/** A sentence for each parameter of a route that no recipe fills. */
function uncovered(route: Route): string[] {
  const own = Object.entries(recipes).filter(([key]) => key.replace(/ #.*$/, '') === route.key);
  if (own.length === 0) return [`${route.key} has no recipe.`];
  const has = (test: (recipe: Recipe) => boolean): boolean => own.some(([, recipe]) => test(recipe));
  const { ids } = worlds[0];
  return [
    ...route.pathParameters.filter((name) => !has((recipe) => recipe.path?.[name] !== undefined)),
    ...route.queryParameters.filter(
      (name) =>
        !PAGING.has(name) &&
        !has(
          ({ query, plainQuery, notAsked }) =>
            query?.[name] !== undefined ||
            plainQuery?.[name] !== undefined ||
            notAsked?.includes(name) === true,
        ),
    ),
    ...route.bodyIds.filter(
      (path) =>
        UNNAMED[`${route.key} ${path}`] === undefined &&
        !has(({ body, bodyIds = [] }) =>
          valuesAt(body?.(ids), path.split('.')).some((value) => bodyIds.some((name) => ids[name] === value)),
        ),
    ),
  ].map((name) => `${route.key} has no fixture for ${name}.`);
}

function valuesAt(value: unknown, [key, ...rest]: readonly string[]): unknown[] {
  if (key === undefined) return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (key === '*') return Object.values(value).flatMap((part: unknown) => valuesAt(part, rest));
  return valuesAt(Reflect.get(value, key), rest);
}
