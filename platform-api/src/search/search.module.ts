import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.ts';
import { CatalogModule } from '../catalog/index.ts';
import { Config } from '../config/index.ts';
import { CatchUpJob } from './catch-up.job.ts';
import { ElasticsearchMirror, ElasticsearchServer } from './elasticsearch-mirror.ts';
import { ElasticsearchEngine } from './elasticsearch.engine.ts';
import { EmbeddedEngine } from './embedded.engine.ts';
import { IndexProductJob } from './index-product.job.ts';
import { NewShopSearch } from './new-shop.search.ts';
import { PurgeTombstonesSweep } from './purge-tombstones.sweep.ts';
import { RebuildSearchJob } from './rebuild-search.job.ts';
import { SearchEngines } from './search-engines.ts';
import { SearchIndexer } from './search-indexer.ts';
import { SearchUpkeepSweep } from './search-upkeep.sweep.ts';
import { SearchService } from './search.service.ts';
import { SearchShopController } from './search.shop.controller.ts';

/** Korean product search. */
@Module({
  imports: [AccessModule, CatalogModule],
  controllers: [SearchShopController],
  providers: [
    EmbeddedEngine,
    { provide: ElasticsearchServer, inject: [Config], useFactory: serverOf },
    ElasticsearchMirror,
    SearchEngines,
    SearchIndexer,
    SearchService,
    NewShopSearch,
    IndexProductJob,
    RebuildSearchJob,
    CatchUpJob,
    SearchUpkeepSweep,
    PurgeTombstonesSweep,
  ],
  exports: [SearchService, NewShopSearch],
})
export class SearchModule {}

function serverOf(config: Config): ElasticsearchServer {
  const url = config.values.ELASTICSEARCH_URL;
  return new ElasticsearchServer(
    url === '' ? null : new ElasticsearchEngine({ url, indexName: 'gamja-products' }),
  );
}
