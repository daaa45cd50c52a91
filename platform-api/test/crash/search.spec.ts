import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProductService } from '../../src/catalog/index.ts';
import { inTenant } from '../../src/kernel/index.ts';
import { ApiClient, atMost, makeShop, type OpenShop } from '../harness/index.ts';
import { productInput } from '../harness/shop-owner.ts';
import { killServer, serverAddresses, startServers } from './harness/crash-servers.ts';
import { eventually, jobsDone } from './harness/later.ts';
import { World } from './harness/world.ts';

const PRODUCTS = 200;
const PATIENCE_MS = 180_000;
const ENGINE_HEADER = 'x-gamja-search-engine';

const { elasticsearch } = serverAddresses();
const lane = elasticsearch === '' ? describe.skip : describe;
if (elasticsearch === '') process.stdout.write('This test is skipped: no Elasticsearch runs here.\n');

lane('Elasticsearch', () => {
  let world: World;
  let shop: OpenShop;

  beforeAll(async () => {
    await dropIndexes();
    world = await World.open('search', 4);
    shop = await makeShop(world.app);
    const products = Array.from({ length: PRODUCTS - 1 }, (_, index) => `수미감자 ${index + 1}호`);
    await inTenant(shop.id, 'test', () =>
      atMost(4, products, (name) => world.app.get(ProductService).create(shop.id, productInput({ name }))),
    );
  }, PATIENCE_MS);
  afterAll(async () => {
    await world.close();
  });

  it(
    'is killed while its index is filled: the database answers meanwhile, and later the index is whole and right',
    async () => {
      const embedded = await world.start('worker');
      await jobsDone(world, shop.id);
      await embedded.stop();
      const [api] = await Promise.all([
        world.start('api', { ELASTICSEARCH_URL: elasticsearch }),
        world.start('worker', { ELASTICSEARCH_URL: elasticsearch }),
      ]);
      const visitor = new ApiClient(api.door, shop.host);
      const search = async (q: string): Promise<{ by: unknown; total: number }> => {
        const answer = await visitor.get<{ total: number }>(
          `/shop/v1/search?q=${encodeURIComponent(q)}&limit=1`,
        );
        expect(answer.status).toBe(200);
        return { by: answer.headers[ENGINE_HEADER], total: answer.body.total };
      };

      while ((await indexes()).length === 0) await sleep(5);
      expect(await isLive()).toBe(false);
      await killServer('elasticsearch');
      expect(await search('감자')).toEqual({ by: 'embedded', total: PRODUCTS });
      await inTenant(shop.id, 'test', () =>
        world.app.get(ProductService).create(shop.id, productInput({ name: '꿀고구마 한 상자', tags: [] })),
      );
      await eventually(
        'the newcomer is found',
        () => search('고구마'),
        ({ total }) => total === 1,
      );

      await startServers();
      await eventually(
        'Elasticsearch answers again',
        () => search('감자'),
        ({ by }) => by === 'elasticsearch',
      );
      expect(await isLive()).toBe(true);
      await eventually(
        'Elasticsearch finds what the database finds',
        async () => [await search('감자'), await search('고구마')],
        ([potatoes, others]) =>
          potatoes?.by === 'elasticsearch' &&
          potatoes.total === PRODUCTS &&
          others?.by === 'elasticsearch' &&
          others.total === 1,
      );
      await jobsDone(world, shop.id);
    },
    PATIENCE_MS,
  );
});

/** The names of the platform's indexes. */
async function indexes(): Promise<string[]> {
  const answer = await fetch(`${elasticsearch}/_cat/indices?format=json`);
  const all = (await answer.json()) as { index: string }[];
  return all.map(({ index }) => index).filter((index) => index.startsWith('gamja-products'));
}

/** Whether searches are answered from one of them. */
async function isLive(): Promise<boolean> {
  return (await fetch(`${elasticsearch}/_alias/gamja-products-read`)).ok;
}

async function dropIndexes(): Promise<void> {
  for (const index of await indexes()) await fetch(`${elasticsearch}/${index}`, { method: 'DELETE' });
}
