import { useState } from 'react';
import { useNavigate } from 'react-router';
import { browserApi } from '../../api/browser-api.ts';
import type { Cart, Me, Quote, SavedAddress, Shop } from '../../api/shapes.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { KakaoButton } from '../../ui/kakao-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { AddressFields } from './address-fields.tsx';
import { AgreementFields } from './agreement-fields.tsx';
import { orderOf, type CheckoutDraft } from './checkout-draft.ts';
import { CheckoutSummary } from './checkout-summary.tsx';
import { ContactFields } from './contact-fields.tsx';
import { GoodsList } from './goods-list.tsx';
import { ParcelList } from './parcel-list.tsx';
import { payProblemText } from './pay-problem-text.ts';
import { PaymentWidget } from './payment-widget.tsx';
import type { OpenWidget } from './toss-widget.ts';
import { useCheckoutForm } from './use-checkout-form.ts';
import { placeOrder, usePay } from './use-pay.ts';
import { useQuote } from './use-quote.ts';
import styles from './checkout.module.css';

const PROBLEM_ID = 'checkout-problem';

/** The whole checkout on one page: who, where, how, consent, pay. */
export function CheckoutForm({
  cart,
  firstQuote,
  me,
  addresses,
  payment,
  layout,
}: {
  cart: Cart;
  firstQuote: Quote;
  me: Me | null;
  addresses: SavedAddress[];
  payment: Shop['payment'];
  layout: string;
}) {
  const { texts } = useI18n();
  const words = texts.checkout;
  const form = useCheckoutForm(me, addresses);
  const { draft } = form;
  const { quote, reload } = useQuote(firstQuote, draft);
  const amounts = quote ?? firstQuote;
  const [widget, setWidget] = useState<OpenWidget | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const navigate = useNavigate();
  const { busy, pay } = usePay(widget, (found) => {
    // Once the order is placed it holds the goods instead of the cart, and is paid on its own page.
    if (found.from === 'widget' && found.orderId !== null) {
      void navigate(`/checkout?order=${found.orderId}&failure=${found.trouble}`, { replace: true });
      return;
    }
    setProblem(payProblemText(found, texts));
    requestAnimationFrame(showFault);
    if (found.from === 'api') reload();
  });
  const lines = cart.lines.filter((line) => line.problem === null);

  function onPay(): void {
    if (!form.check()) {
      requestAnimationFrame(showFault);
      return;
    }
    setProblem(null);
    const order = orderOf(draft, words.messages, amounts.totalWon);
    const signature = JSON.stringify([cart.id, lines.map((line) => [line.variantId, line.quantity])]);
    void pay(order.contact, async () => {
      if (me && draft.saveAddress) await saveAddress(draft, words.newAddress, order.address);
      return placeOrder(order, signature);
    });
  }

  return (
    <div className={layout}>
      <div className={styles.stack}>
        {me ? null : (
          <Panel title={words.guestTitle}>
            <div className={styles.signIn}>
              <KakaoButton returnTo="/checkout" />
              <p className={styles.small}>{words.kakaoText}</p>
              <p className={styles.small}>{words.guest}</p>
            </div>
          </Panel>
        )}
        <Panel
          title={words.contact}
          aside={me ? <span className={styles.small}>{words.signedInAs(me.name)}</span> : null}
        >
          <ContactFields form={form} />
        </Panel>
        <Panel title={words.address}>
          <AddressFields form={form} addresses={addresses} signedIn={me !== null} />
        </Panel>
        <Panel title={words.items}>
          <GoodsList lines={lines} />
          <ParcelList parcels={amounts.parcels} />
        </Panel>
        <Panel title={words.payment}>
          <PaymentWidget payment={payment} amountWon={amounts.totalWon} onReady={setWidget} />
        </Panel>
        <Panel title={words.agreements}>
          <AgreementFields
            terms={draft.agreedTerms}
            privacy={draft.agreedPrivacy}
            error={form.faulty.has('agreements')}
            onChange={form.change}
          />
        </Panel>
        <div id={PROBLEM_ID}>
          {form.faulty.size > 0 ? <Notice tone="problem">{words.errors.fixFirst}</Notice> : null}
          {problem && form.faulty.size === 0 ? <Notice tone="problem">{problem}</Notice> : null}
        </div>
      </div>
      <CheckoutSummary
        amounts={amounts}
        // The cart's fee is the one without an address.
        farFeeWon={amounts.shippingFeeWon - cart.shippingFeeWon}
        busy={busy}
        disabled={widget === null}
        onPay={onPay}
      />
    </div>
  );
}

/** Brings the first field that is wrong, or else the message, before the buyer's eyes: the pay button stands far from both. */
function showFault(): void {
  const field = document.querySelector<HTMLElement>('main [aria-invalid]');
  field?.focus();
  (field ?? document.getElementById(PROBLEM_ID))?.scrollIntoView({ block: 'center' });
}

/** A convenience beside the order: if it fails, the order goes on. */
async function saveAddress(
  draft: CheckoutDraft,
  label: string,
  address: ReturnType<typeof orderOf>['address'],
): Promise<void> {
  const body = {
    ...address,
    label: draft.roadAddress.split(' ').slice(-2).join(' ') || label,
    isDefault: false,
  };
  await browserApi.POST('/shop/v1/me/addresses', { body }).catch(() => undefined);
}
