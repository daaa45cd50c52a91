import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import type { Category } from '../../api/shapes.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './shop-header.module.css';

/** Logo, search, account, cart, and the categories below on wide screens. */
export function ShopHeader({
  logoText,
  categories,
  cartCount,
  search,
}: {
  logoText: string;
  categories: Category[];
  cartCount: number;
  search: ReactNode;
}) {
  const { texts } = useI18n();
  return (
    <header className={styles.header}>
      <div className={`page ${styles.row}`}>
        <Link to="/" className={styles.logo}>
          {logoText}
        </Link>
        <div className={styles.search}>{search}</div>
        <div className={styles.tools}>
          <Link to="/search" className={`${styles.tool} ${styles.phoneOnly}`} aria-label={texts.shell.search}>
            <Icon name="search" />
          </Link>
          <Link to="/account" className={`${styles.tool} ${styles.wideOnly}`} aria-label={texts.shell.my}>
            <Icon name="user" />
          </Link>
          <Link to="/cart" className={styles.tool} aria-label={texts.shell.cartWith(cartCount)}>
            <Icon name="cart" />
            {cartCount > 0 ? (
              <span className={`${styles.count} numeric`} aria-hidden="true">
                {cartCount > 99 ? '99+' : cartCount}
              </span>
            ) : null}
          </Link>
        </div>
      </div>
      <nav aria-label={texts.shell.categories} className={styles.nav}>
        <ul className="page">
          <li>
            <NavLink to="/products" end prefetch="intent">
              {texts.shell.allProducts}
            </NavLink>
          </li>
          {categories.map((category) => (
            <li key={category.id}>
              <NavLink to={`/categories/${category.slug}`} prefetch="intent">
                {category.name}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
