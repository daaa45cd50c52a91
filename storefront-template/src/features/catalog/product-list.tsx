import { useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import type { ProductPage } from '../../api/shapes.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ProductGrid } from '../../ui/product-grid.tsx';
import { ConditionChips } from './condition-chips.tsx';
import { FilterDialog } from './filter-dialog.tsx';
import { conditionsOf, filterCount } from './list-conditions.rules.ts';
import type { ListSource } from './list-source.ts';
import { SortLinks } from './sort-links.tsx';
import { useMoreProducts } from './use-more-products.ts';
import styles from './product-list.module.css';

/** A list of products with its order, its filters (all in the address) and the way to more. */
export function ProductList({
  source,
  first,
  empty,
}: {
  source: ListSource;
  first: ProductPage;
  empty: ReactNode;
}) {
  const { texts } = useI18n();
  const { search } = useLocation();
  const params = new URLSearchParams(search);
  const filters = filterCount(conditionsOf(params));
  const [filtering, setFiltering] = useState(false);
  const more = useMoreProducts(source, first);
  const moreParams = new URLSearchParams(search);
  moreParams.set('cursor', more.nextCursor ?? '');

  return (
    <>
      <div className={styles.bar}>
        <output className={`${styles.count} numeric`}>{texts.catalog.count(first.total)}</output>
        <SortLinks params={params} />
        <Button look="secondary" size="small" className={styles.filter} onClick={() => setFiltering(true)}>
          <Icon name="filter" size={18} />
          {texts.catalog.filter}
          {filters > 0 ? <b className="numeric">{filters}</b> : null}
        </Button>
      </div>
      <ConditionChips params={params} />
      {more.items.length > 0 ? <ProductGrid items={more.items} /> : empty}
      {more.nextCursor === null ? null : (
        <div className={styles.more}>
          <a
            href={`?${moreParams.toString()}`}
            className={styles.moreLink}
            aria-busy={more.state === 'loading'}
            onClick={(event) => {
              event.preventDefault();
              void more.loadMore();
            }}
          >
            {more.state === 'loading' ? texts.catalog.loadingMore : texts.catalog.more}
          </a>
          {more.state === 'failed' ? <p role="alert">{texts.shell.errors.network}</p> : null}
        </div>
      )}
      <FilterDialog source={source} open={filtering} onClose={() => setFiltering(false)} />
    </>
  );
}
