import { useEffect } from 'react';
import { redirect, useNavigate } from 'react-router';
import type { Route } from './+types/checkout.ts';
import { pageContextOf } from '../api/page-context.ts';
import { useCart } from '../features/cart/cart-context.ts';
import { CheckoutForm } from '../features/checkout/checkout-form.tsx';
import { currentAttempt } from '../features/checkout/order-attempt.ts';
import { failureText } from '../features/checkout/pay-problem-text.ts';
import { PayOrder } from '../features/checkout/pay-order.tsx';
import { useI18n } from '../i18n/i18n-context.ts';
import { loadTexts } from '../i18n/texts.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { metaTags } from './page-meta.ts';
import { useRootData } from './root-data.ts';
import columns from './two-columns.module.css';
import styles from './checkout.module.css';

/** Orders the cart, or pays again for an order that waits (`?order=`). `?failure=` says why the last try ended. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { api, shop, locale, origin } = pageContextOf(context);
  const params = new URL(request.url).searchParams;
  const orderId = params.get('order');
  const texts = await loadTexts(locale);
  const title = texts.checkout.title;
  const meta = {
    title,
    description: title,
    canonical: `${origin}/checkout`,
    shopName: shop.name,
    hidden: true,
  };
  const code = params.get('failure');
  // Only a code goes back into an address or picks a sentence.
  const failure = code !== null && /^[A-Za-z_]{1,60}$/.test(code) ? code : null;
  if (orderId !== null) {
    const { data: order } = await api.GET('/shop/v1/orders/{orderId}', { params: { path: { orderId } } });
    if (order?.state === 'pending-payment') return { kind: 'order' as const, order, failure, meta };
    if (order) throw redirect(`/orders/${order.id}`);
  }
  const [{ data: cart }, { data: me }] = await Promise.all([
    api.GET('/shop/v1/cart'),
    api.GET('/shop/v1/me'),
  ]);
  const orderable = cart?.lines.some((line) => line.problem === null) ?? false;
  if (!cart || !orderable) return { kind: 'empty' as const, failure, meta };
  const [{ data: quote }, saved] = await Promise.all([
    api.POST('/shop/v1/checkout/quote', { body: {} }),
    me ? api.GET('/shop/v1/me/addresses') : null,
  ]);
  if (!quote) return { kind: 'unpriced' as const, failure, meta };
  return {
    kind: 'cart' as const,
    cart,
    quote,
    me: me ?? null,
    addresses: saved?.data?.items ?? [],
    failure,
    meta,
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return metaTags(loaderData?.meta);
}

export default function CheckoutPage({ loaderData }: Route.ComponentProps) {
  const { texts } = useI18n();
  const navigate = useNavigate();
  const { kind, failure } = loaderData;
  useEffect(() => {
    // A refresh after the order was placed: the cart is empty because the order holds its goods.
    const waiting = kind === 'empty' ? currentAttempt()?.orderId : null;
    if (!waiting) return;
    const why = failure === null ? '' : `&failure=${failure}`;
    void navigate(`/checkout?order=${waiting}${why}`, { replace: true });
  }, [kind, failure, navigate]);
  const { shop } = useRootData();
  const cart = useCart().cart;
  const words = texts.checkout;
  return (
    <div className="page">
      <h1 className="page-title">{words.title}</h1>
      {loaderData.failure === null ? null : (
        <div className={styles.failure}>
          <Notice tone="problem" title={words.failureTitle}>
            {failureText(loaderData.failure, texts)} {loaderData.kind === 'cart' ? words.kept : null}
          </Notice>
        </div>
      )}
      {loaderData.kind === 'order' ? (
        <PayOrder order={loaderData.order} payment={shop.payment} layout={columns.columns ?? ''} />
      ) : null}
      {loaderData.kind === 'cart' ? (
        <CheckoutForm
          cart={cart && cart.lines.length > 0 ? cart : loaderData.cart}
          firstQuote={loaderData.quote}
          me={loaderData.me}
          addresses={loaderData.addresses}
          payment={shop.payment}
          layout={columns.columns ?? ''}
        />
      ) : null}
      {loaderData.kind === 'empty' || loaderData.kind === 'unpriced' ? (
        <EmptyState
          icon="cart"
          title={loaderData.kind === 'empty' ? words.empty : words.quoteFailed}
          text={loaderData.kind === 'empty' ? words.emptyText : words.errors.stockChanged}
        >
          <ButtonLink to="/cart">{texts.product.goToCart}</ButtonLink>
          <ButtonLink to="/orders" look="secondary">
            {texts.shell.orders}
          </ButtonLink>
        </EmptyState>
      ) : null}
    </div>
  );
}
