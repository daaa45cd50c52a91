import type { Route } from './+types/cart.ts';
import { pageContextOf } from '../api/page-context.ts';
import { useCart } from '../features/cart/cart-context.ts';
import { CartLines } from '../features/cart/cart-lines.tsx';
import { CartSummary } from '../features/cart/cart-summary.tsx';
import { RecentShelf } from '../features/catalog/recent-shelf.tsx';
import { useI18n } from '../i18n/i18n-context.ts';
import { loadTexts } from '../i18n/texts.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { metaTags } from './page-meta.ts';
import { useRootData } from './root-data.ts';
import styles from './two-columns.module.css';

export async function loader({ context }: Route.LoaderArgs) {
  const { api, shop, locale, origin } = pageContextOf(context);
  const [{ data: cart }, texts] = await Promise.all([api.GET('/shop/v1/cart'), loadTexts(locale)]);
  const title = texts.cart.title;
  const meta = { title, description: title, canonical: `${origin}/cart`, shopName: shop.name, hidden: true };
  return { cart: cart ?? null, meta };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return metaTags(loaderData?.meta);
}

export default function CartPage({ loaderData }: Route.ComponentProps) {
  const { texts } = useI18n();
  const { shop } = useRootData();
  // What the server read shows at once, and without script; what the browser knows is newer.
  const cart = useCart().cart ?? loaderData.cart;
  const words = texts.cart;
  return (
    <>
      <div className="page">
        <h1 className="page-title">{words.title}</h1>
        {cart === null ? (
          <Notice tone="problem" title={words.failed}>
            {texts.shell.errors.network}
          </Notice>
        ) : null}
        {cart && cart.lines.length === 0 ? (
          <EmptyState icon="cart" title={words.empty} text={words.emptyText}>
            <ButtonLink to="/products">{texts.shell.keepShopping}</ButtonLink>
          </EmptyState>
        ) : null}
        {cart && cart.lines.length > 0 ? (
          <div className={styles.columns}>
            <CartLines cart={cart} />
            <CartSummary cart={cart} freeFromWon={shop.shipping.freeFromWon} />
          </div>
        ) : null}
      </div>
      {cart && cart.lines.length > 0 ? null : <RecentShelf />}
    </>
  );
}
