import { useEffect, useState } from 'react';
import type { Route } from './+types/checkout-success.ts';
import { pageContextOf } from '../api/page-context.ts';
import { useCart } from '../features/cart/cart-context.ts';
import { ConfirmationView } from '../features/checkout/confirmation-view.tsx';
import { useConfirmation } from '../features/checkout/use-confirmation.ts';
import { useI18n } from '../i18n/i18n-context.ts';
import { loadTexts } from '../i18n/texts.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { metaTags } from './page-meta.ts';

/** Toss sends the browser here when the buyer agreed; the money moves only with the confirmation. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { shop, locale, origin } = pageContextOf(context);
  const params = new URL(request.url).searchParams;
  const paymentKey = params.get('paymentKey');
  const tossOrderId = params.get('orderId');
  const amountWon = Number(params.get('amount'));
  const complete =
    paymentKey !== null && tossOrderId !== null && Number.isInteger(amountWon) && amountWon > 0;
  const title = (await loadTexts(locale)).checkout.title;
  return {
    returned: complete ? { paymentKey, tossOrderId, amountWon } : null,
    meta: { title, description: title, canonical: `${origin}/checkout`, shopName: shop.name, hidden: true },
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return metaTags(loaderData?.meta);
}

export default function CheckoutSuccessPage({ loaderData }: Route.ComponentProps) {
  const { texts } = useI18n();
  const [round, setRound] = useState(0);
  return (
    <div className="page">
      {loaderData.returned ? (
        <Confirming key={round} returned={loaderData.returned} onRetry={() => setRound(round + 1)} />
      ) : (
        <EmptyState
          heading="h1"
          icon="card"
          title={texts.checkout.needsLink}
          text={texts.checkout.needsLinkText}
        >
          <ButtonLink to="/orders">{texts.shell.orders}</ButtonLink>
        </EmptyState>
      )}
    </div>
  );
}

function Confirming({
  returned,
  onRetry,
}: {
  returned: NonNullable<Route.ComponentProps['loaderData']['returned']>;
  onRetry: () => void;
}) {
  const { refresh } = useCart();
  const confirmation = useConfirmation(returned);
  useEffect(() => {
    // A paid order has emptied the cart.
    if (confirmation.state === 'paid') void refresh();
  }, [confirmation.state, refresh]);
  return <ConfirmationView confirmation={confirmation} onRetry={onRetry} />;
}
