import type { ReactNode } from 'react';
import { Outlet, useNavigation } from 'react-router';
import type { Route } from './+types/shop-layout.ts';
import { CartProvider } from '../features/cart/cart-provider.tsx';
import { useCart } from '../features/cart/cart-context.ts';
import { SearchBox } from '../features/search/search-box.tsx';
import { BottomBar } from '../features/shell/bottom-bar.tsx';
import { PreviewBanner } from '../features/shell/preview-banner.tsx';
import { ShopFooter } from '../features/shell/shop-footer.tsx';
import { ShopHeader } from '../features/shell/shop-header.tsx';
import { useI18n } from '../i18n/i18n-context.ts';
import { ToastArea } from '../ui/toast-area.tsx';
import { BrokenPage } from './broken-page.tsx';
import { useRootData } from './root-data.ts';
import styles from './shop-layout.module.css';

export default function ShopLayout() {
  return (
    <CartProvider>
      <ToastArea>
        <Frame>
          <main id="main" tabIndex={-1} className={styles.main}>
            <Outlet />
          </main>
        </Frame>
      </ToastArea>
    </CartProvider>
  );
}

/** A page that breaks leaves the frame standing, so that there is always a way on. */
export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <CartProvider>
      <Frame>
        <BrokenPage error={error} />
      </Frame>
    </CartProvider>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const { shop, categories } = useRootData();
  const { texts } = useI18n();
  const { count } = useCart();
  const busy = useNavigation().state === 'loading';
  return (
    <>
      <a href="#main" className={styles.skip}>
        {texts.shell.skip}
      </a>
      {shop.isPreview ? <PreviewBanner /> : null}
      {busy ? <progress className={styles.progress} aria-label={texts.shell.loading} /> : null}
      <ShopHeader
        logoText={shop.theme.logoText}
        categories={categories}
        cartCount={count}
        search={<SearchBox />}
      />
      {children}
      <ShopFooter legal={shop.legal} />
      <BottomBar cartCount={count} />
    </>
  );
}
