import { isDeepStrictEqual } from 'node:util';
import { expect } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '../../src/kernel/index.ts';
import { ApiClient, type Answer } from '../harness/index.ts';
import { printOf, StatementCounter } from './probe.ts';
import type { Prepared, Recipe } from './recipes.ts';
import type { Route } from './routes.ts';
import { upload, type World } from './world.ts';

/** The kinds of foreign things and the statuses with which each may be refused. */
const REFUSALS = {
  /** A row of another shop, named in the address: there is no such row. */
  row: [404],
  /** A row named inside a body: there is no such row, or the field is refused. */
  reference: [404, 400],
  /** Another shop's name in X-Gamja-Tenant: not yours, whether it exists or not. */
  host: [401],
  /** A page address of another shop's list. */
  cursor: [400],
  /** The platform's own surface, with a shop's credentials. */
  platform: [403],
} as const;

type Ids = Readonly<Record<string, string>>;

/** One side of the matrix: a shop with what was prepared for this route. */
interface Side {
  readonly world: World;
  readonly client: ApiClient;
  readonly ids: Ids;
}

/** Attacks one route with A's credentials and B's things, and proves by controls that the request itself is good. */
export class Attack {
  cells = 0;
  controls = 0;

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly a: World,
    private readonly b: World,
    private readonly counter: StatementCounter,
  ) {}

  async run(route: Route, recipe: Recipe): Promise<void> {
    const a = await this.side(this.a, recipe);
    const b = await this.side(this.b, recipe);
    const before = await this.prints();
    await this.foreignRows(route, recipe, a, b);
    await this.foreignCursor(route, recipe, a, b);
    if (recipe.selfProving !== true) await this.foreignHost(route, recipe, a, b);
    if (route.needsIdempotencyKey) await this.withoutKey(route, recipe, b);
    expect(await this.prints()).toEqual(before);
    await this.control(route, recipe, b, a);
  }

  /** Each id alone, and all together, is B's in a request that is otherwise A's. */
  private async foreignRows(route: Route, recipe: Recipe, a: Side, b: Side): Promise<void> {
    if (recipe.selfProving === true || isPlatforms(recipe)) return; // They see every shop.
    const inPath = Object.values(recipe.path ?? {});
    const inBody = recipe.bodyIds ?? [];
    const named = [...inPath, ...inBody, ...Object.values(recipe.query ?? {})];
    const sets = [...named.map((name) => [name]), ...(named.length > 1 ? [named] : [])];
    for (const names of sets) {
      const isPath = names.some((name) => inPath.includes(name));
      const isBody = names.some((name) => inBody.includes(name));
      const riders = names.length === named.length ? (recipe.riders ?? []) : [];
      const take = (of: (name: string) => string): Ids => ({
        ...a.ids,
        ...Object.fromEntries(names.map((name) => [name, of(name)])),
        ...Object.fromEntries(riders.map((name) => [name, b.ids[name] ?? ''])),
      });
      const foreign = take((name) => b.ids[name] ?? '');
      const missing = take((name) => missingLike(b.ids[name] ?? ''));
      await this.refused(
        route,
        recipe,
        a,
        b,
        { foreign, missing, names },
        refusalFor(recipe, isPath, isBody),
      );
    }
  }

  private async refused(
    route: Route,
    recipe: Recipe,
    a: Side,
    b: Side,
    { foreign, missing, names }: { foreign: Ids; missing: Ids; names: readonly string[] },
    allowed: readonly number[] | 'empty',
  ): Promise<void> {
    this.cells += 1;
    const ask = (ids: Ids) => this.counter.during(() => this.send(route, recipe, a.client, a.world, ids));
    // Some facts are remembered for seconds: warm them, and measure again when one was forgotten in between. A real
    // difference is there every time.
    let [answered, absent] = [await ask(foreign), await ask(missing)];
    for (let again = 0; again < 3 && !isDeepStrictEqual(answered.statements, absent.statements); again += 1) {
      [answered, absent] = [await ask(foreign), await ask(missing)];
    }
    const cell = `${route.key} with B's ${names.join(', ')}`;
    if (allowed === 'empty') {
      if (answered.result.status === 200) expect([cell, items(answered.result)]).toEqual([cell, []]);
      else expect([cell, answered.result.status]).toEqual([cell, 404]);
    } else {
      expect([cell, allowed, answered.result.body, allowed.includes(answered.result.status)]).toEqual([
        cell,
        allowed,
        answered.result.body,
        true,
      ]);
    }
    expect([cell, comparable(answered.result, foreign)]).toEqual([cell, comparable(absent.result, missing)]);
    expect([cell, answered.statements]).toEqual([cell, absent.statements]);
    this.noLeak(cell, answered.result, b, foreign);
  }

  /** A page address of B's list, and one that nobody made. */
  private async foreignCursor(route: Route, recipe: Recipe, a: Side, b: Side): Promise<void> {
    if (!route.queryParameters.includes('cursor')) return;
    const page = async (side: Side): Promise<string | null> => {
      const answer = await this.send(route, recipe, side.client, side.world, side.ids, { limit: '1' });
      expect([route.key, answer.status]).toEqual([route.key, 200]);
      return (answer.body as { nextCursor: string | null }).nextCursor;
    };
    const cursor = await page(b);
    if (recipe.onePage === true) return;
    if (cursor === null) throw new Error(`${route.key} has one page: furnish more rows or say onePage.`);
    this.cells += 1;
    const ask = (text: string) =>
      this.send(route, recipe, a.client, a.world, a.ids, { limit: '1', cursor: text });
    const own = await ask((await page(a)) ?? '');
    expect([route.key, 'own cursor', own.status]).toEqual([route.key, 'own cursor', 200]);
    if (isPlatforms(recipe)) {
      // Their lists are of all shops, so there is no foreign one; what nobody made is refused all the same.
      expect([route.key, (await ask('bm90LW91cnM')).status]).toEqual([route.key, REFUSALS.cursor[0]]);
      return;
    }
    const foreign = await ask(cursor);
    expect([route.key, 'cursor', foreign.status]).toEqual([route.key, 'cursor', REFUSALS.cursor[0]]);
    expect(comparable(foreign, {})).toEqual(comparable(await ask('bm90LW91cnM'), {}));
  }

  /** A's credentials where B lives. */
  private async foreignHost(route: Route, recipe: Recipe, a: Side, b: Side): Promise<void> {
    this.cells += 1;
    const cell = `${route.key} at B`;
    if (route.document === 'admin') {
      const at = (slug: string) =>
        this.send(
          route,
          recipe,
          copyOf(this.app, a.client, a.client.host),
          { ...b.world, shop: { ...b.world.shop, slug } },
          b.ids,
        );
      const foreign = await this.counter.during(() => at(b.world.shop.slug));
      const missing = await this.counter.during(() => at('nobody-sells-here'));
      expect([cell, foreign.result.status]).toEqual([cell, REFUSALS.host[0]]);
      expect(comparable(foreign.result, {})).toEqual(comparable(missing.result, {}));
      expect(foreign.statements.length).toBe(missing.statements.length);
      return;
    }
    if (route.document === 'platform') {
      const ask = (ids: Ids) =>
        this.send(route, recipe, copyOf(this.app, this.a.callers.owner), b.world, ids);
      const asOwner = await ask(b.ids);
      expect([cell, asOwner.status]).toEqual([cell, REFUSALS.platform[0]]);
      expect(comparable(asOwner, {})).toEqual(comparable(await ask(missingIds(b.ids)), {}));
      return;
    }
    // A shop is open to strangers: with A's cookies somebody is no more at B's host than without any.
    const known = copyOf(this.app, a.client, b.world.shop.host);
    known.cookies.delete('__Host-gamja-guest');
    const stranger = new ApiClient(this.app, b.world.shop.host);
    const asked = async (client: ApiClient) => {
      const answer = await this.send(route, recipe, client, b.world, missingIds(b.ids));
      return { status: answer.status, code: (answer.body as { code?: string } | null)?.code };
    };
    expect([cell, await asked(known)]).toEqual([cell, await asked(stranger)]);
  }

  /** What costs money or stock is not done for somebody who could not repeat it safely. */
  private async withoutKey(route: Route, recipe: Recipe, b: Side): Promise<void> {
    this.cells += 1;
    const answer = await this.send(route, recipe, b.client, b.world, b.ids, {}, null);
    expect([route.key, answer.status, (answer.body as { code?: string }).code]).toEqual([
      route.key,
      400,
      'idempotency.key-missing',
    ]);
  }

  /** The same request by its own owner is good, also under a key that the other shop has used. */
  private async control(route: Route, recipe: Recipe, b: Side, a: Side): Promise<void> {
    const key = newId();
    for (const side of [b, a]) {
      this.controls += 1;
      const answer = await this.send(route, recipe, side.client, side.world, side.ids, {}, key);
      const who = side === a ? 'A' : 'B';
      if (answer.status >= 400)
        expect({ control: route.key, who, status: answer.status, body: answer.body }).toEqual({
          control: 'good',
        });
      if (side !== a || isPlatforms(recipe)) continue;
      this.noLeak(`${route.key} under B's Idempotency-Key`, answer, b, {});
      if (route.needsIdempotencyKey) this.cells += 1;
    }
  }

  /** Nothing that A is answered names anything of B. */
  private noLeak(cell: string, answer: Answer<unknown>, b: Side, sent: Ids): void {
    const text = JSON.stringify([answer.body, answer.headers]);
    const known = new Set([...Object.values(sent), ...Object.values(this.a.ids)]);
    const leaked = Object.entries(b.world.ids).filter(
      ([, id]) => id.length > 8 && !known.has(id) && text.includes(id),
    );
    expect([cell, leaked]).toEqual([cell, []]);
  }

  private async send(
    route: Route,
    recipe: Recipe,
    client: ApiClient,
    world: World,
    ids: Ids,
    extra: Readonly<Record<string, string>> = {},
    idempotencyKey: string | null = newId(),
  ): Promise<Answer<unknown>> {
    if (recipe.upload === true) return await upload(this.app, client, world.shop.slug);
    const path = route.path.replace(/\{(\w+)\}/g, (_whole, name: string) =>
      encodeURIComponent(ids[recipe.path?.[name] ?? ''] ?? ''),
    );
    const isFollowUp = Object.keys(extra).length > 0;
    const filters = isFollowUp
      ? []
      : Object.entries(recipe.query ?? {}).map(([name, id]): [string, string] => [name, ids[id] ?? '']);
    const plain = Object.entries(recipe.plainQuery ?? {}).filter(
      ([name, value]) => value !== '' && !(isFollowUp && NARROWING.has(name)),
    );
    const query = new URLSearchParams([...plain, ...filters, ...Object.entries(extra)]).toString();
    return await client.call<unknown>(
      route.method,
      query === '' ? path : `${path}?${query}`,
      recipe.body?.(ids),
      {
        idempotencyKey,
        headers: {
          ...(route.document === 'admin' ? { 'x-gamja-tenant': world.shop.slug } : {}),
          ...recipe.headers,
        },
      },
    );
  }

  private async side(world: World, recipe: Recipe): Promise<Side> {
    const prepared: Prepared = (await recipe.prepare?.(this.app, world)) ?? {};
    return {
      world,
      client: prepared.client ?? world.callers[recipe.as],
      ids: { ...world.ids, ...prepared.ids },
    };
  }

  private async prints(): Promise<object> {
    return {
      a: await printOf(this.app, this.a.shop.id),
      b: await printOf(this.app, this.b.shop.id),
    };
  }
}

/** Filters of a list that would leave fewer than two rows for a second page. */
const NARROWING = new Set(['state', 'status', 'subjectType']);

/** Operators and the provisioning process are of no shop. */
function isPlatforms(recipe: Recipe): boolean {
  return recipe.as === 'operator' || recipe.as === 'service';
}

function refusalFor(recipe: Recipe, isPath: boolean, isBody: boolean): readonly number[] | 'empty' {
  if (recipe.refusal !== undefined) return recipe.refusal;
  if (isPath) return REFUSALS.row;
  return isBody ? REFUSALS.reference : 'empty';
}

/** A browser with the same cookies, whose own jar stays as it is. */
function copyOf(app: NestFastifyApplication, client: ApiClient, host = client.host): ApiClient {
  const copy = new ApiClient(app, host);
  for (const [name, value] of client.cookies) copy.cookies.set(name, value);
  return copy;
}

/** Something of the same shape that nobody has. */
function missingLike(id: string): string {
  if (/^[0-9a-f]{8}-/.test(id)) return newId();
  if (/^\d+$/.test(id)) return '999999';
  return `${id.slice(0, -6)}zzzzzz`;
}

function missingIds(ids: Ids): Ids {
  return Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, missingLike(id)]));
}

/** An answer without what differs between any two requests, and without the words that were sent. */
function comparable({ status, headers, body }: Answer<unknown>, sent: Ids): object {
  const { date: _date, 'x-request-id': requestId, 'content-length': _length, ...rest } = headers;
  let text = JSON.stringify([rest, body]).replaceAll(String(requestId), '<request>');
  for (const [name, id] of Object.entries(sent)) text = text.replaceAll(id, `<${name}>`);
  return { status, text };
}

function items(answer: Answer<unknown>): unknown {
  return (answer.body as { items?: unknown }).items;
}
