import { NavLink } from 'react-router';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import styles from './bottom-bar.module.css';

/** The five places a thumb goes to, on phones only. */
export function BottomBar({ cartCount }: { cartCount: number }) {
  const { texts } = useI18n();
  const places: { to: string; label: string; icon: IconName }[] = [
    { to: '/', label: texts.shell.home, icon: 'home' },
    { to: '/categories', label: texts.shell.categories, icon: 'grid' },
    { to: '/search', label: texts.shell.search, icon: 'search' },
    { to: '/cart', label: texts.shell.cart, icon: 'cart' },
    { to: '/account', label: texts.shell.my, icon: 'user' },
  ];
  return (
    <nav className={styles.bar} aria-label={texts.shell.mainMenu}>
      {places.map((place) => (
        <NavLink key={place.to} to={place.to} end={place.to === '/'} className={styles.place}>
          <span className={styles.icon}>
            <Icon name={place.icon} />
            {place.to === '/cart' && cartCount > 0 ? (
              <span className={`${styles.count} numeric`} aria-hidden="true">
                {cartCount > 99 ? '99+' : cartCount}
              </span>
            ) : null}
          </span>
          {place.label}
        </NavLink>
      ))}
    </nav>
  );
}
