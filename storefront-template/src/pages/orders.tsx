import type { Route } from './+types/orders.ts';
import { pageContextOf } from '../api/page-context.ts';
import { OrderList } from '../features/orders/order-list.tsx';
import { useI18n } from '../i18n/i18n-context.ts';
import { loadTexts } from '../i18n/texts.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { metaTags } from './page-meta.ts';
import styles from './orders.module.css';

export async function loader({ context }: Route.LoaderArgs) {
  const { api, shop, locale, origin } = pageContextOf(context);
  const [{ data: orders }, { data: me }] = await Promise.all([
    api.GET('/shop/v1/orders'),
    api.GET('/shop/v1/me'),
  ]);
  const title = (await loadTexts(locale)).orders.title;
  const meta = {
    title,
    description: title,
    canonical: `${origin}/orders`,
    shopName: shop.name,
    hidden: true,
  };
  return { orders: orders ?? { items: [], nextCursor: null }, signedIn: me !== undefined, meta };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return metaTags(loaderData?.meta);
}

export default function OrdersPage({ loaderData }: Route.ComponentProps) {
  const { orders, signedIn } = loaderData;
  const { texts } = useI18n();
  return (
    <div className="page page-narrow">
      <h1 className="page-title">{texts.orders.title}</h1>
      {orders.items.length > 0 ? (
        <OrderList first={orders} />
      ) : (
        <EmptyState icon="box" title={texts.orders.empty} text={texts.orders.emptyText}>
          <ButtonLink to="/products">{texts.shell.keepShopping}</ButtonLink>
          {signedIn ? null : (
            <ButtonLink to="/sign-in?returnTo=/orders" look="secondary">
              {texts.shell.signIn}
            </ButtonLink>
          )}
        </EmptyState>
      )}
      {signedIn ? null : <p className={styles.note}>{texts.orders.guestNote}</p>}
    </div>
  );
}
