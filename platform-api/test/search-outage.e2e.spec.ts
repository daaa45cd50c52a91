import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { AppModule } from '../src/app.module.ts';
import { JobQueue, JobsRuntime } from '../src/jobs/index.ts';
import { inTenant, newId, tenantId, type TenantId } from '../src/kernel/index.ts';
import { Health } from '../src/observability/index.ts';
import { ElasticsearchServer } from '../src/search/elasticsearch-mirror.ts';
import { ElasticsearchEngine } from '../src/search/elasticsearch.engine.ts';
import { SearchEngines, type Answered } from '../src/search/search-engines.ts';
import { strictPlan } from '../src/search/search-plan.rules.ts';
import { SearchUpkeepSweep } from '../src/search/search-upkeep.sweep.ts';
import { named } from './search-quality.fixture.ts';

const ELASTICSEARCH_URL = process.env['TEST_ELASTICSEARCH_URL'] ?? '';
const PATIENCE_MS = 40_000;

/** A wire to a real server that can be cut: connections break and new ones are refused, as when the server dies. */
class Wire {
  private server: Server | null = null;
  private readonly sockets = new Set<Socket>();
  port = 0;

  constructor(private readonly target: URL) {}

  async plug(): Promise<void> {
    const server = createServer((client) => {
      const upstream = connect(Number(this.target.port), this.target.hostname);
      for (const [one, other] of [
        [client, upstream],
        [upstream, client],
      ] as const) {
        this.sockets.add(one);
        one.on('error', () => other.destroy());
        one.on('close', () => other.destroy());
        one.pipe(other);
      }
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
  }

  async cut(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
    await new Promise((resolve) => this.server?.close(resolve));
  }
}

const lane = ELASTICSEARCH_URL === '' ? describe.skip : describe;
if (ELASTICSEARCH_URL === '') {
  process.stdout.write('The outage test is skipped: no Elasticsearch runs here (TEST_ELASTICSEARCH_URL).\n');
}

lane('search while Elasticsearch goes away and comes back', () => {
  const tenant: TenantId = tenantId(800_000 + Math.floor(Math.random() * 100_000));
  const wire = new Wire(new URL(ELASTICSEARCH_URL));
  let app: INestApplicationContext;
  let engine: ElasticsearchEngine;
  let engines: SearchEngines;

  beforeAll(async () => {
    await wire.plug();
    engine = new ElasticsearchEngine({
      url: `http://127.0.0.1:${wire.port}`,
      indexName: `gamja-test-${newId()}`,
    });
    app = await Test.createTestingModule({ imports: [AppModule] })
      .overrideProvider(ElasticsearchServer)
      .useValue(new ElasticsearchServer(engine))
      .compile();
    await app.init();
    engines = app.get(SearchEngines);
    await app.get(JobQueue).queue.obliterate({ force: true });
    app.get(JobsRuntime).start();
  });
  afterAll(async () => {
    await app.get(JobsRuntime).stop();
    await engine.destroy();
    await engine.close();
    await app.close();
    await wire.cut();
  });

  const write = (id: string, version: number, name: string | null): Promise<void> =>
    inTenant(tenant, 'test', () =>
      engines.index(tenant, [{ productId: id, version, product: name === null ? null : named(name) }]),
    );
  const ask = (): Promise<Answered> => {
    const plan = strictPlan('감자');
    if (plan === null) throw new Error('no plan');
    return inTenant(tenant, 'test', () =>
      engines.search(tenant, { plan, filter: { categoryIds: null }, order: 'match', after: null, limit: 50 }),
    );
  };
  const answerOf = async (): Promise<{ engine: string; names: string[] }> => {
    const { engine: by, hits } = await ask();
    return { engine: by, names: hits.map((hit) => hit.name).sort() };
  };
  const becomes = async (expected: { engine: string; names: string[] }): Promise<void> => {
    const deadline = Date.now() + PATIENCE_MS;
    let last = await answerOf();
    while (JSON.stringify(last) !== JSON.stringify(expected) && Date.now() < deadline) {
      // What the database knows is shown at every moment, by whichever engine.
      expect(last.engine === 'embedded' ? last.names : expected.names).toEqual(expected.names);
      await sleep(100);
      last = await answerOf();
    }
    expect(last).toEqual(expected);
  };

  const [kept, edited, removed, added] = [newId(), newId(), newId(), newId()];

  it('fills an empty server by itself from what the database knows, then answers from it', async () => {
    await write(kept, 1, '두백감자');
    await write(edited, 1, '옛 감자');
    await write(removed, 1, '홍감자');
    await becomes({ engine: 'elasticsearch', names: ['두백감자', '옛 감자', '홍감자'] });
  }, 60_000);

  it('answers while the server is down, shows what changes meanwhile, and tells that in its health', async () => {
    await wire.cut();
    expect(await answerOf()).toEqual({ engine: 'embedded', names: ['두백감자', '옛 감자', '홍감자'] });
    await write(edited, 2, '새 감자');
    await write(removed, 2, null);
    await write(added, 1, '알감자');
    expect(await answerOf()).toEqual({ engine: 'embedded', names: ['두백감자', '새 감자', '알감자'] });
    const { ready, parts } = await app.get(Health).report();
    expect([ready, parts.find((part) => part.name === 'search')?.healthy]).toEqual([true, false]);
  }, 60_000);

  it('catches up by itself when the server is back, without ever showing what is stale', async () => {
    await wire.plug();
    await becomes({ engine: 'elasticsearch', names: ['두백감자', '새 감자', '알감자'] });
    expect(await engine.versionsOf(tenant)).toEqual(
      new Map([
        [kept, 1],
        [edited, 2],
        [removed, 2],
        [added, 1],
      ]),
    );
  }, 60_000);

  it('fills the server again after its indexes were lost', async () => {
    await engine.destroy();
    expect((await answerOf()).names).toEqual(['두백감자', '새 감자', '알감자']);
    await app.get(SearchUpkeepSweep).run();
    await becomes({ engine: 'elasticsearch', names: ['두백감자', '새 감자', '알감자'] });
  }, 60_000);
});
