import type { Route } from './+types/account.ts';
import { pageContextOf } from '../api/page-context.ts';
import { AddressBook } from '../features/account/address-book.tsx';
import { Profile } from '../features/account/profile.tsx';
import { SignOutButton } from '../features/account/sign-out-button.tsx';
import { OrderList } from '../features/orders/order-list.tsx';
import { useI18n } from '../i18n/i18n-context.ts';
import { loadTexts } from '../i18n/texts.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { KakaoButton } from '../ui/kakao-button.tsx';
import { Panel } from '../ui/panel.tsx';
import { SectionHeading } from '../ui/section-heading.tsx';
import { metaTags } from './page-meta.ts';
import styles from './account.module.css';

const RECENT_ORDERS = 3;

export async function loader({ context }: Route.LoaderArgs) {
  const { api, shop, locale, origin } = pageContextOf(context);
  const { data: me } = await api.GET('/shop/v1/me');
  const title = (await loadTexts(locale)).account.title;
  const meta = {
    title,
    description: title,
    canonical: `${origin}/account`,
    shopName: shop.name,
    hidden: true,
  };
  if (!me) return { me: null, meta };
  const [addresses, orders] = await Promise.all([
    api.GET('/shop/v1/me/addresses'),
    api.GET('/shop/v1/orders', { params: { query: { limit: RECENT_ORDERS } } }),
  ]);
  return { me, addresses: addresses.data?.items ?? [], orders: orders.data?.items ?? [], meta };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return metaTags(loaderData?.meta);
}

export default function AccountPage({ loaderData }: Route.ComponentProps) {
  const { texts } = useI18n();
  const words = texts.account;
  if (loaderData.me === null) {
    return (
      <div className="page">
        <EmptyState heading="h1" icon="user" title={words.guestTitle} text={words.guestText} />
        <div className={styles.guest}>
          <KakaoButton returnTo="/account" />
          <ButtonLink to="/orders" look="secondary" wide>
            {texts.shell.orders}
          </ButtonLink>
        </div>
      </div>
    );
  }
  const { me, addresses, orders } = loaderData;
  return (
    <div className="page page-narrow">
      <header className={styles.head}>
        <h1>{words.hello(me.name)}</h1>
        <SignOutButton />
      </header>
      <div className={styles.stack}>
        <section>
          <SectionHeading title={words.recentOrders} more={{ to: '/orders', label: texts.catalog.seeAll }} />
          {orders.length > 0 ? (
            <OrderList first={{ items: orders, nextCursor: null }} />
          ) : (
            <p className={styles.note}>
              {texts.orders.empty}. {texts.orders.emptyText}
            </p>
          )}
        </section>
        <Panel title={words.addresses}>
          <AddressBook first={addresses} buyer={{ name: me.name, phone: me.phone ?? '' }} />
        </Panel>
        <Panel title={words.info}>
          <Profile first={me} />
        </Panel>
      </div>
    </div>
  );
}
