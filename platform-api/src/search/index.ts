/** The front door of search. */
export { NewShopSearch } from './new-shop.search.ts';
export { SearchModule } from './search.module.ts';
export { SearchService } from './search.service.ts';
