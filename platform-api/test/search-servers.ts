import { newId } from '../src/kernel/index.ts';
import { ElasticsearchEngine } from '../src/search/elasticsearch.engine.ts';

/** An engine on a real Elasticsearch with an empty live index of its own; `destroy` it afterwards. */
export async function liveElasticsearch(url: string): Promise<ElasticsearchEngine> {
  const engine = ownElasticsearch(url);
  const { name } = await engine.wantedIndex();
  await engine.create(name);
  await engine.switchTo(name);
  return engine;
}

/** An engine with names of its own, without an index. */
export function ownElasticsearch(url: string): ElasticsearchEngine {
  return new ElasticsearchEngine({ url, indexName: `gamja-test-${newId()}` });
}
