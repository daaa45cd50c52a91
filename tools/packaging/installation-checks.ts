import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CheckList } from './check-list.ts';
import type { ComposeFile } from './compose-file.ts';
import { Edge, type EdgeTargets } from './edge.ts';
import type { Tool } from './fetched-tools.ts';
import { ImageProcess } from './image-process.ts';
import { freePorts, Installation } from './installation.ts';
import type { RehearsedImage } from './rehearsal.ts';

const portal = 'portal.shops.example';
const databaseName = 'gamja_test_packaging';
const shop = 'potato.shops.example';
/** What a browser says of a request that the portal's own page makes. */
const sameSite = {
  'content-type': 'application/json',
  origin: `https://${portal}`,
  'sec-fetch-site': 'same-origin',
};

/** What an installation is rehearsed with. */
export interface InstallationParts {
  readonly file: ComposeFile;
  readonly images: ReadonlyMap<string, RehearsedImage>;
  readonly caddy: Tool;
  readonly folder: string;
}

/** Migrates, starts every process of compose.yaml from its image, and looks at them through the edge. */
export async function checkInstallation(list: CheckList, parts: InstallationParts): Promise<void> {
  const [api = 0, worker = 0, storefront = 0, provisioning = 0, inside = 0] = await freePorts(5);
  const ports = { api, worker, storefront, provisioning, edge: inside };
  const servers = {
    databaseUrl: rebased('DATABASE_URL', `/${databaseName}`),
    redisUrl: rebased('REDIS_URL', '/13'),
    searchUrl: needed('ELASTICSEARCH_URL'),
  };
  const installation = new Installation(parts.file, servers, ports);
  const platform = parts.images.get('platform-api');
  if (platform) {
    await dropDatabase(installation, platform);
    await list.check('The migration of the image makes the whole schema', () =>
      installation.run('migrate', platform),
    );
    await list.check('A second migration finds nothing to do', async () => {
      assert.match(await installation.run('migrate', platform), /up to date/);
    });
  }
  const services = [
    ['api', 'platform-api'],
    ['worker', 'platform-api'],
    ['storefront', 'storefront'],
    ['provisioning', 'provisioning'],
  ] as const;
  for (const [service, image] of services) {
    const rehearsed = parts.images.get(image);
    if (rehearsed)
      await list.check(`${service} starts as compose starts it, and its health check is content`, () =>
        installation.start(service, rehearsed),
      );
  }
  const targets = { apiPort: api, storefrontPort: storefront, portalHost: portal, insidePort: inside };
  if (platform)
    await checkThroughEdge(list, parts, targets, () =>
      installation.run('migrate', platform, operatorCommand),
    );
  await list.check('Every process ends on the stop signal', () => installation.stop());
  if (platform) await dropDatabase(installation, platform);
  await checkAlone(list, parts);
}

/** The server may be somebody's own, named by DATABASE_URL: nothing is found there before and left there afterwards. */
async function dropDatabase(installation: Installation, platform: RehearsedImage): Promise<void> {
  const program = `
    import { createConnection } from 'mysql2/promise';
    const url = new URL(process.env.DATABASE_URL);
    url.pathname = '/';
    const connection = await createConnection({ uri: url.href });
    await connection.query('DROP DATABASE IF EXISTS ${databaseName}');
    await connection.end();`;
  await installation.run('migrate', platform, ['node', '--input-type=module', '-e', program]);
}

const operatorCommand = ['node', 'platform-api/dist/src/main.operator.js', 'you@shops.example', '운영자'];

async function checkThroughEdge(
  list: CheckList,
  { images, caddy, folder }: InstallationParts,
  targets: EdgeTargets,
  makeOperator: () => Promise<string>,
): Promise<void> {
  const image = images.get('edge');
  if (!image) return;
  const state = join(folder, 'caddy-installation');
  const edge = await list.check('The edge starts before the installation', () =>
    Edge.start(caddy, image, targets, state),
  );
  if (!edge) return;
  await list.check('Through the edge the portal opens and its API answers', async () => {
    assert.equal((await edge.ask(portal, '/')).status, 200);
    const refused = await edge.ask(portal, '/admin/v1/me');
    assert.equal(refused.status, 401);
    assert.match(String(refused.headers['content-type']), /problem\+json/);
  });
  await list.check(
    'A host gets its certificate when its shop is made, and the shop is drawn there',
    async () => {
      await assert.rejects(edge.ask(shop, '/'), 'a host of nobody got a certificate');
      const operator = await signInOperator(edge, await makeOperator());
      await makeShop(edge, operator);
      const page = await edge.ask(shop, '/');
      assert.match(page.body, /감자네/, `the shop answered ${page.status}: ${page.body.slice(0, 200)}`);
    },
  );
  await list.check('The edge ends on the stop signal', () => edge.stop());
}

/** Signs the first operator in with the password that was shown, and returns the cookies. */
async function signInOperator(edge: Edge, shown: string): Promise<string> {
  const password = /Password: (\S+)/.exec(shown)?.[1];
  assert.ok(password, `no password was shown: ${shown}`);
  const signedIn = await edge.ask(portal, '/platform/v1/auth/sign-in', {
    method: 'POST',
    headers: sameSite,
    body: JSON.stringify({ email: 'you@shops.example', password }),
  });
  assert.ok(signedIn.status < 300, `signing in answered ${signedIn.status}: ${signedIn.body}`);
  return (signedIn.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]).join('; ');
}

/** Asks for a shop as the console does and waits until provisioning, one of the processes under trial, has made it. */
async function makeShop(edge: Edge, cookie: string): Promise<void> {
  const headers = { ...sameSite, cookie };
  const input = { slug: 'potato', name: '감자네', owner: { name: '강감자', email: 'owner@shops.example' } };
  const asked = await edge.ask(portal, '/platform/v1/provisioning-runs', {
    method: 'POST',
    headers,
    body: JSON.stringify(input),
  });
  assert.equal(asked.status, 201, asked.body);
  const { id } = JSON.parse(asked.body) as { id: string };
  const giveUpAt = Date.now() + 90_000;
  for (;;) {
    const { body } = await edge.ask(portal, `/platform/v1/provisioning-runs/${id}`, { headers });
    const { state } = JSON.parse(body) as { state: string };
    if (state === 'done') return;
    assert.ok(
      ['waiting', 'running'].includes(state) && Date.now() < giveUpAt,
      `the shop was not made: ${body}`,
    );
    await pause(500);
  }
}

/** The two images of development, which compose.yaml does not use. */
async function checkAlone(list: CheckList, { images }: InstallationParts): Promise<void> {
  const [sandboxPort = 0, proxyPort = 0] = await freePorts(2);
  const environments: Record<string, { port: number; given: Record<string, string> }> = {
    sandbox: { port: sandboxPort, given: { SANDBOX_HOST: '127.0.0.1', SANDBOX_PORT: String(sandboxPort) } },
    'front-proxy': {
      port: proxyPort,
      given: {
        PROXY_HOST: '127.0.0.1',
        PROXY_PORT: String(proxyPort),
        API_URL: 'http://127.0.0.1:8081',
        STOREFRONT_URL: 'http://127.0.0.1:8083',
      },
    },
  };
  for (const [name, { port, given }] of Object.entries(environments)) {
    const image = images.get(name);
    if (!image) continue;
    await list.check(`${name} starts from its image and ends on the stop signal`, async () => {
      const health = String(image.environment['HEALTH_URL']).replace(/:80\d\d/, `:${port}`);
      const environment = { PATH: process.env['PATH'], ...image.environment, ...given, HEALTH_URL: health };
      await (await ImageProcess.start({ ...image, environment })).stop();
    });
  }
}

function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run ./gamja test --only docker, which starts the servers`);
  return value;
}

function rebased(name: string, path: string): string {
  const url = new URL(needed(name));
  url.pathname = path;
  return url.href;
}
