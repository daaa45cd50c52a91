/** The front door of search. */
export { SearchModule } from './search.module.ts';
export { SearchService } from './search.service.ts';
