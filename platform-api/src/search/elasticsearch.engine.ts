import { Client, errors, type estypes } from '@elastic/elasticsearch';
import type { TenantId } from '../kernel/index.ts';
import type { HealthReport } from '../observability/index.ts';
import { documentId, documentOf } from './elasticsearch.documents.ts';
import { SEARCH_SCHEMA, mappingsOf } from './elasticsearch.mapping.ts';
import { searchBody } from './elasticsearch.questions.ts';
import type { IndexEntry } from './indexed-product.ts';
import type { HitQuery, Hits, SearchEngine } from './search-engine.ts';

const SEARCH_MS = 1_000;
const WRITE_MS = 15_000;
const ENTRIES_A_BULK = 500;
const VERSIONS_A_PAGE = 2_000;
const CONFLICT = 409;
const NOT_FOUND = 404;

/** Where the engine is and what its indexes are called; tests give a name of their own. */
export interface ElasticsearchSettings {
  readonly url: string;
  readonly indexName: string;
}

/**
 * Search in Elasticsearch: one index for all tenants, each tenant's documents on the shard of its routing. Reading and writing go
 * through aliases, so that an index of another version can take over. Versions are the products' own (external), so a stale
 * write is refused by the server. `info` and `ping` are not asked: smaller builds of the server do not have them.
 */
export class ElasticsearchEngine implements SearchEngine {
  readonly name = 'elasticsearch';
  private readonly client: Client;
  private readonly readAlias: string;
  private readonly writeAlias: string;
  private knownNori: boolean | null = null;

  constructor(private readonly settings: ElasticsearchSettings) {
    this.client = new Client({ node: settings.url, maxRetries: 0, requestTimeout: WRITE_MS });
    this.readAlias = `${settings.indexName}-read`;
    this.writeAlias = `${settings.indexName}-write`;
  }

  async index(tenant: TenantId, entries: readonly IndexEntry[], target = this.writeAlias): Promise<void> {
    for (let start = 0; start < entries.length; start += ENTRIES_A_BULK) {
      const operations = entries
        .slice(start, start + ENTRIES_A_BULK)
        .flatMap((entry) => [{ index: this.address(tenant, entry) }, documentOf(tenant, entry)]);
      await this.bulk(operations, target);
    }
  }

  async search(tenant: TenantId, query: HitQuery): Promise<Hits> {
    const hasNori = (this.knownNori ??= await this.liveHasNori());
    const answer = await this.client.search<{ name: string; tags: string[] }>(
      { index: this.readAlias, routing: String(tenant), ...searchBody(tenant, query, hasNori) },
      { requestTimeout: SEARCH_MS },
    );
    const hits = answer.hits.hits.map((hit) => {
      const { _source: source, sort = [] } = hit;
      const [key, popularity, productId] = sort;
      const { name = '', tags = [] } = source ?? {};
      const id = String(productId);
      return { productId: id, name, tags, position: [Number(key), Number(popularity), id] as const };
    });
    const { total } = answer.hits;
    return { hits, total: typeof total === 'number' ? total : (total?.value ?? 0) };
  }

  async purge(
    tenant: TenantId,
    tombstones: readonly { productId: string; version: number }[],
  ): Promise<void> {
    if (tombstones.length === 0) return;
    await this.bulk(
      tombstones.map((tombstone) => ({ delete: this.address(tenant, tombstone) })),
      this.writeAlias,
    );
  }

  async health(): Promise<HealthReport> {
    const { status } = await this.client.cluster.health({}, { requestTimeout: SEARCH_MS });
    const healthy = status !== 'red';
    return {
      name: 'search',
      healthy,
      required: false,
      detail: healthy ? null : 'Elasticsearch has lost data.',
    };
  }

  /** The version of every document of a tenant, tombstones too. */
  async versionsOf(tenant: TenantId): Promise<Map<string, number>> {
    const versions = new Map<string, number>();
    const routing = String(tenant);
    await this.client.indices.refresh({ index: this.writeAlias });
    const { id } = await this.client.openPointInTime({ index: this.writeAlias, keep_alive: '1m', routing });
    try {
      for (let after: estypes.SortResults | undefined; ;) {
        const page = await this.client.search({
          pit: { id, keep_alive: '1m' },
          query: { term: { tenantId: routing } },
          size: VERSIONS_A_PAGE,
          version: true,
          _source: false,
          track_total_hits: false,
          sort: [{ productId: 'asc' }],
          ...(after === undefined ? {} : { search_after: after }),
        });
        for (const { sort, _version: version } of page.hits.hits)
          versions.set(String(sort?.[0]), version ?? 0);
        after = page.hits.hits.at(-1)?.sort;
        if (page.hits.hits.length < VERSIONS_A_PAGE) return versions;
      }
    } finally {
      await this.client.closePointInTime({ id });
    }
  }

  /** The index that this version of the code wants, and whether it is the live one already. */
  async wantedIndex(): Promise<{ name: string; isLive: boolean }> {
    const suffix = (await this.serverHasNori()) ? '-nori' : '';
    const name = `${this.settings.indexName}-v${SEARCH_SCHEMA}${suffix}`;
    const [read, write] = await Promise.all([
      this.indexesOf(this.readAlias),
      this.indexesOf(this.writeAlias),
    ]);
    // While a newer version of the code is being rolled out, the older one leaves its index alone.
    const isOurs = (index: string): boolean => index === name || schemaOf(index) > SEARCH_SCHEMA;
    return { name, isLive: read.some(isOurs) && write.some(isOurs) };
  }

  /** Makes an index if it is not there; nobody reads it before {@link switchTo}. */
  async create(name: string): Promise<void> {
    if (await this.client.indices.exists({ index: name })) return;
    try {
      await this.client.indices.create({
        index: name,
        settings: { number_of_shards: 1, auto_expand_replicas: '0-1', refresh_interval: '500ms' },
        mappings: mappingsOf(name.endsWith('-nori')),
      });
    } catch (error) {
      // Another worker was faster.
      if (!(error instanceof errors.ResponseError && error.message.includes('resource_already_exists')))
        throw error;
    }
  }

  /** Lets an index take over reading and writing in one step, and deletes those that it replaces. */
  async switchTo(name: string): Promise<void> {
    await this.client.indices.refresh({ index: name });
    const replaced = new Set([
      ...(await this.indexesOf(this.readAlias)),
      ...(await this.indexesOf(this.writeAlias)),
    ]);
    replaced.delete(name);
    await this.client.indices.updateAliases({
      actions: [
        ...[...replaced].map((index) => ({ remove_index: { index } })),
        { add: { index: name, alias: this.readAlias } },
        { add: { index: name, alias: this.writeAlias, is_write_index: true } },
      ],
    });
    this.knownNori = null;
  }

  /** Shows what was written to readers at once, instead of half a second later. */
  async refresh(): Promise<void> {
    await this.client.indices.refresh({ index: this.writeAlias });
  }

  /** Deletes all indexes of this name. For tests. */
  async destroy(): Promise<void> {
    const names = [
      ...new Set([...(await this.indexesOf(this.readAlias)), ...(await this.indexesOf(this.writeAlias))]),
    ];
    if (names.length > 0) await this.client.indices.delete({ index: names });
  }

  async close(): Promise<void> {
    await this.client.close();
  }

  private address(tenant: TenantId, { productId, version }: { productId: string; version: number }) {
    const whose = { _id: documentId(tenant, productId), routing: String(tenant) };
    return { ...whose, version, version_type: 'external_gte' as const };
  }

  private async bulk(operations: object[], target: string): Promise<void> {
    const { items } = await this.client.bulk({
      index: target,
      require_alias: target === this.writeAlias,
      operations,
    });
    for (const item of items) {
      const { status, error } = item.index ?? item.delete ?? { status: 500, error: { type: 'unknown' } };
      const isSettled =
        status < 300 || status === CONFLICT || (item.delete !== undefined && status === NOT_FOUND);
      if (!isSettled)
        throw new Error(`Elasticsearch refused a document: ${error?.reason ?? error?.type ?? status}`);
    }
  }

  private async indexesOf(alias: string): Promise<string[]> {
    const found = await this.client.indices.getAlias({ name: alias }, { ignore: [NOT_FOUND] });
    return Object.entries(found).flatMap(([index, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null && 'aliases' in value ? [index] : [],
    );
  }

  private async liveHasNori(): Promise<boolean> {
    const [live] = await this.indexesOf(this.readAlias);
    return live?.endsWith('-nori') === true;
  }

  private async serverHasNori(): Promise<boolean> {
    try {
      await this.client.indices.analyze({ analyzer: 'nori', text: '감자' });
      return true;
    } catch (error) {
      if (error instanceof errors.ResponseError) return false;
      throw error;
    }
  }
}

function schemaOf(index: string): number {
  return Number(/-v(\d+)(-nori)?$/.exec(index)?.[1] ?? 0);
}
