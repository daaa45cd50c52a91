import { Link } from 'react-router';
import type { Route } from './+types/categories.ts';
import { pageContextOf } from '../api/page-context.ts';
import { allCategories } from '../features/catalog/category-tree.rules.ts';
import { useI18n } from '../i18n/i18n-context.ts';
import { loadTexts } from '../i18n/texts.ts';
import { Icon } from '../ui/icon.tsx';
import { metaTags } from './page-meta.ts';
import { useRootData } from './root-data.ts';
import styles from './categories.module.css';

export async function loader({ context }: Route.LoaderArgs) {
  const { shop, locale, origin } = pageContextOf(context);
  const texts = await loadTexts(locale);
  const title = texts.shell.categories;
  const canonical = `${origin}/categories`;
  return { meta: { title, description: `${shop.name} ${title}`, canonical, shopName: shop.name } };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return metaTags(loaderData?.meta);
}

/** Every category with its parts, one under the other: the phone's way into the shop. */
export default function CategoriesPage() {
  const { categories } = useRootData();
  const { texts } = useI18n();
  return (
    <div className="page page-narrow">
      <h1 className="page-title">{texts.shell.categories}</h1>
      <ul className={styles.list}>
        <li>
          <Link to="/products" className={styles.main}>
            {texts.shell.allProducts}
            <Icon name="right" size={20} />
          </Link>
        </li>
        {categories.map((category) => (
          <li key={category.id}>
            <Link to={`/categories/${category.slug}`} className={styles.main}>
              {category.name}
              <Icon name="right" size={20} />
            </Link>
            {category.children.length > 0 ? (
              <ul className={styles.parts}>
                {allCategories(category.children).map((child) => (
                  <li key={child.slug}>
                    <Link to={`/categories/${child.slug}`}>{child.name}</Link>
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
