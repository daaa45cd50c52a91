import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.ts';
import { CatalogModule } from '../catalog/index.ts';
import { EmbeddedEngine } from './embedded.engine.ts';
import { IndexProductJob } from './index-product.job.ts';
import { RebuildSearchJob } from './rebuild-search.job.ts';
import { SearchEngines } from './search-engines.ts';
import { SearchIndexer } from './search-indexer.ts';
import { SearchService } from './search.service.ts';
import { SearchShopController } from './search.shop.controller.ts';

/** Korean product search. */
@Module({
  imports: [AccessModule, CatalogModule],
  controllers: [SearchShopController],
  providers: [EmbeddedEngine, SearchEngines, SearchIndexer, SearchService, IndexProductJob, RebuildSearchJob],
  exports: [SearchService],
})
export class SearchModule {}
