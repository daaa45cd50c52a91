import { data } from 'react-router';
import type { Route } from './+types/category.ts';
import { pageContextOf } from '../api/page-context.ts';
import { CategoryLinks } from '../features/catalog/category-links.tsx';
import { pathTo } from '../features/catalog/category-tree.rules.ts';
import { conditionsOf, filterCount } from '../features/catalog/list-conditions.rules.ts';
import { fetchProductsAt } from '../features/catalog/list-source.ts';
import { ProductList } from '../features/catalog/product-list.tsx';
import { useI18n } from '../i18n/i18n-context.ts';
import { loadTexts } from '../i18n/texts.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { metaTags } from './page-meta.ts';

/** One category's products; the same page without a category lists everything. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { api, categories, shop, locale, origin } = pageContextOf(context);
  const url = new URL(request.url);
  const path = params.slug === undefined ? [] : pathTo(categories, params.slug);
  if (!path) throw data(null, { status: 404 });
  const conditions = conditionsOf(url.searchParams);
  const cursor = url.searchParams.get('cursor');
  const source = { category: params.slug ?? null, search: null };
  const first = await fetchProductsAt(api, source, conditions, cursor);
  if (!first) throw data(null, { status: 502 });
  const texts = await loadTexts(locale);
  const name = path.at(-1)?.name ?? texts.shell.allProducts;
  const meta = {
    title: name,
    description: `${shop.name} ${name}. ${texts.catalog.count(first.total)}`,
    canonical: `${origin}${url.pathname}`,
    shopName: shop.name,
    image: first.items[0]?.image?.url ?? null,
    hidden: filterCount(conditions) > 0 || cursor !== null,
  };
  // A category with parts shows them; one without shows its siblings.
  const parent = path.findLast((node) => (node.children ?? []).length > 0) ?? null;
  return { name, parent, source, first, meta };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return metaTags(loaderData?.meta);
}

export default function CategoryPage({ loaderData }: Route.ComponentProps) {
  const { name, parent, source, first } = loaderData;
  const { texts } = useI18n();
  return (
    <div className="page">
      <h1 className="page-title">{name}</h1>
      {parent && source.category !== null ? (
        <CategoryLinks parent={parent} current={source.category} />
      ) : null}
      <ProductList
        source={source}
        first={first}
        empty={
          <EmptyState icon="box" title={texts.catalog.emptyTitle} text={texts.catalog.emptyText}>
            <ButtonLink to="?" look="secondary">
              {texts.catalog.reset}
            </ButtonLink>
          </EmptyState>
        }
      />
    </div>
  );
}
