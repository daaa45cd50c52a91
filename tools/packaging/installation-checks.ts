import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { CheckList } from './check-list.ts';
import type { ComposeFile } from './compose-file.ts';
import { Edge } from './edge.ts';
import type { Tool } from './fetched-tools.ts';
import { ImageProcess } from './image-process.ts';
import { freePorts, Installation } from './installation.ts';
import type { RehearsedImage } from './rehearsal.ts';

const portal = 'portal.shops.example';

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
    databaseUrl: rebased('DATABASE_URL', '/gamja_packaging'),
    redisUrl: rebased('REDIS_URL', '/13'),
    searchUrl: needed('ELASTICSEARCH_URL'),
  };
  const installation = new Installation(parts.file, servers, ports);
  const platform = parts.images.get('platform-api');
  if (platform) {
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
  await checkThroughEdge(list, parts, {
    apiPort: api,
    storefrontPort: storefront,
    portalHost: portal,
    insidePort: inside,
  });
  await list.check('Every process ends on the stop signal', () => installation.stop());
  await checkAlone(list, parts);
}

async function checkThroughEdge(
  list: CheckList,
  { images, caddy, folder }: InstallationParts,
  targets: Parameters<typeof Edge.start>[2],
): Promise<void> {
  const image = images.get('edge');
  if (!image) return;
  await list.check('Through the edge the portal opens and its API answers', async () => {
    const edge = await Edge.start(caddy, image, targets, join(folder, 'caddy-installation'));
    try {
      assert.equal((await edge.ask(portal, '/')).status, 200);
      const refused = await edge.ask(portal, '/admin/v1/me');
      assert.equal(refused.status, 401);
      assert.match(String(refused.headers['content-type']), /problem\+json/);
      await assert.rejects(edge.ask('nobody.shops.example', '/'), 'a host of nobody got a certificate');
    } finally {
      await edge.stop();
    }
  });
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
