import { useEffect } from 'react';
import { data } from 'react-router';
import type { Route } from './+types/search.ts';
import { pageContextOf } from '../api/page-context.ts';
import { conditionsOf, filterCount } from '../features/catalog/list-conditions.rules.ts';
import { fetchProducts, fetchProductsAt } from '../features/catalog/list-source.ts';
import { ProductList } from '../features/catalog/product-list.tsx';
import { rememberSearch } from '../features/search/recent-searches.ts';
import { SearchBox } from '../features/search/search-box.tsx';
import { useI18n } from '../i18n/i18n-context.ts';
import { loadTexts } from '../i18n/texts.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProductShelf } from '../ui/product-shelf.tsx';
import { SectionHeading } from '../ui/section-heading.tsx';
import { metaTags } from './page-meta.ts';
import styles from './search.module.css';

const POPULAR_COUNT = 8;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { api, shop, locale, origin } = pageContextOf(context);
  const url = new URL(request.url);
  const query = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
  const conditions = conditionsOf(url.searchParams);
  const source = { category: null, search: query };
  const cursor = url.searchParams.get('cursor');
  const first = query === '' ? undefined : await fetchProductsAt(api, source, conditions, cursor);
  // A search that failed is not one that found nothing.
  if (query !== '' && !first) throw data(null, { status: 502 });
  // Nobody leaves an empty search with empty hands.
  const offered =
    first && first.total > 0
      ? undefined
      : await fetchProducts(api, { category: null, search: null }, conditionsOf(new URLSearchParams()), {
          limit: POPULAR_COUNT,
        });
  const texts = await loadTexts(locale);
  const title = query === '' ? texts.catalog.searchTitle : texts.catalog.resultsFor(query);
  const canonical = `${origin}/search`;
  return {
    query,
    source,
    first,
    narrowed: filterCount(conditions) > 0,
    popular: offered?.items ?? [],
    meta: { title, description: title, canonical, shopName: shop.name, hidden: true },
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return metaTags(loaderData?.meta);
}

export default function SearchPage({ loaderData }: Route.ComponentProps) {
  const { query, source, first, narrowed, popular } = loaderData;
  const { texts } = useI18n();
  const words = texts.catalog;
  useEffect(() => {
    if (query !== '') rememberSearch(query);
  }, [query]);
  return (
    <div className="page">
      <div className={styles.field}>
        <SearchBox key={query} initial={query} />
      </div>
      <h1 className={query === '' ? 'visually-hidden' : 'page-title'}>
        {query === '' ? words.searchTitle : words.resultsFor(first?.correctedQuery ?? query)}
      </h1>
      {first?.correctedQuery ? <p className={styles.corrected}>{words.correctedFrom(query)}</p> : null}
      {first && (first.total > 0 || narrowed) ? (
        <ProductList
          source={source}
          first={first}
          empty={
            <EmptyState icon="search" title={words.emptyTitle} text={words.emptyText}>
              <ButtonLink to={`?q=${encodeURIComponent(query)}`} look="secondary">
                {words.filterTooNarrow}
              </ButtonLink>
            </EmptyState>
          }
        />
      ) : (
        <>
          {query === '' ? null : (
            <EmptyState icon="search" title={words.noResults(query)} text={words.noResultsText} />
          )}
          {popular.length > 0 ? (
            <section className={styles.popular}>
              <SectionHeading title={words.popular} />
              <ProductShelf items={popular} />
            </section>
          ) : null}
        </>
      )}
    </div>
  );
}
