import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import type { Route } from './+types/checkout-fail.ts';
import { browserApi } from '../api/browser-api.ts';
import { currentAttempt } from '../features/checkout/order-attempt.ts';
import { useI18n } from '../i18n/i18n-context.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { failureText } from '../features/checkout/pay-problem-text.ts';

export function loader({ request }: Route.LoaderArgs) {
  const params = new URL(request.url).searchParams;
  // Toss's code is shown through our own words only; its shape is checked before it is put into an address.
  const code = params.get('code') ?? '';
  return { code: /^[A-Z_]{1,60}$/.test(code) ? code : 'UNKNOWN', tossOrderId: params.get('orderId') };
}

/** Toss sends the browser here when the payment ended without success: back to the checkout, with everything kept. */
export default function CheckoutFailPage({ loaderData }: Route.ComponentProps) {
  const { code, tossOrderId } = loaderData;
  const { texts } = useI18n();
  const navigate = useNavigate();
  useEffect(() => {
    let current = true;
    void returnAddress(code, tossOrderId).then((address) => current && navigate(address, { replace: true }));
    return () => {
      current = false;
    };
  }, [code, tossOrderId, navigate]);
  return (
    <div className="page">
      <EmptyState
        heading="h1"
        icon="alert"
        title={texts.checkout.failureTitle}
        text={failureText(code, texts)}
      >
        <ButtonLink to={`/checkout?failure=${code}`}>{texts.checkout.backToCheckout}</ButtonLink>
      </EmptyState>
    </div>
  );
}

/** The cart's checkout while there is a cart; once the order holds the goods instead, the page that pays this order. */
async function returnAddress(code: string, tossOrderId: string | null): Promise<string> {
  const attempt = currentAttempt();
  const { data: cart } = await browserApi.GET('/shop/v1/cart').catch(() => ({ data: undefined }));
  const mine = attempt !== null && attempt.orderId !== null && attempt.tossOrderId === tossOrderId;
  if (mine && cart?.lines.length === 0) return `/checkout?order=${attempt.orderId}&failure=${code}`;
  return `/checkout?failure=${code}`;
}
