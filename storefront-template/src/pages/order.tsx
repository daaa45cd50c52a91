import type { Route } from './+types/order.ts';
import { pageContextOf } from '../api/page-context.ts';
import { OrderView } from '../features/orders/order-view.tsx';
import { date } from '../i18n/format.ts';
import { useI18n } from '../i18n/i18n-context.ts';
import { loadTexts } from '../i18n/texts.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { metaTags } from './page-meta.ts';
import columns from './two-columns.module.css';
import styles from './order.module.css';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { api, shop, locale, origin } = pageContextOf(context);
  const { data: order } = await api.GET('/shop/v1/orders/{orderId}', {
    params: { path: { orderId: params.id } },
  });
  const title = (await loadTexts(locale)).orders.title;
  const meta = {
    title,
    description: title,
    canonical: `${origin}/orders`,
    shopName: shop.name,
    hidden: true,
  };
  return { order: order ?? null, meta };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return metaTags(loaderData?.meta);
}

export default function OrderPage({ loaderData: { order } }: Route.ComponentProps) {
  const { texts } = useI18n();
  if (!order) {
    return (
      <div className="page">
        <EmptyState heading="h1" icon="box" title={texts.orders.notFound} text={texts.orders.notFoundText}>
          <ButtonLink to="/orders">{texts.orders.title}</ButtonLink>
          <ButtonLink to="/sign-in?returnTo=/orders" look="secondary">
            {texts.shell.signIn}
          </ButtonLink>
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="page">
      <header className={styles.head}>
        <h1>{texts.orders.number(order.number)}</h1>
        <time dateTime={order.placedAt} className="numeric">
          {date(order.placedAt)}
        </time>
      </header>
      <OrderView key={order.id} first={order} layout={columns.columns ?? ''} />
    </div>
  );
}
