import { ANONYMOUS, clearTossPayments, loadTossPayments } from '@tosspayments/tosspayments-sdk';
import type { NewOrder, PaymentRequest } from '../../api/shapes.ts';

/** What can go wrong at the widget, named like its sentence in the texts. */
export type WidgetTrouble = 'cancelled' | 'methodMissing' | 'termsMissing' | 'general';

/** A widget that stands in the page. */
export interface OpenWidget {
  /** What the buyer still has to do in it, asked before the order is placed. */
  missing: () => Promise<WidgetTrouble | null>;
  setAmount: (amountWon: number) => Promise<void>;
  /** Leads the browser to the payment and from there to our success or fail page; comes back only when it could not. */
  request: (payment: PaymentRequest, contact: NewOrder['contact']) => Promise<void>;
  close: () => Promise<void>;
}

/** Loads Toss's script from the address that the shop names and draws the payment methods and Toss's own terms. */
export async function openWidget(options: {
  clientKey: string;
  sdkUrl: string;
  amountWon: number;
  methodsId: string;
  termsId: string;
}): Promise<OpenWidget> {
  const toss = await loadTossPayments(options.clientKey, { src: options.sdkUrl }).catch((error: unknown) => {
    // A script that failed to load is remembered by the loader; forgetting it makes another try possible.
    clearTossPayments();
    throw error;
  });
  // Saved cards belong to a customer of the shop at Toss; this shop keeps none, so every buyer is a guest there.
  const widgets = toss.widgets({ customerKey: ANONYMOUS });
  await widgets.setAmount({ currency: 'KRW', value: options.amountWon });
  const [methods, terms] = await Promise.all([
    widgets.renderPaymentMethods({ selector: `#${options.methodsId}` }),
    widgets.renderAgreement({ selector: `#${options.termsId}` }),
  ]);
  let agreed = true;
  terms.on('agreementStatusChange', (status) => {
    agreed = status.agreedRequiredTerms;
  });
  return {
    missing: async () => {
      if (!agreed) return 'termsMissing';
      return methods.getSelectedPaymentMethod().then(
        () => null,
        () => 'methodMissing' as const,
      );
    },
    setAmount: (value) => widgets.setAmount({ currency: 'KRW', value }),
    request: async (payment, contact) => {
      await widgets.setAmount({ currency: 'KRW', value: payment.amountWon });
      await widgets.requestPayment({
        orderId: payment.tossOrderId,
        orderName: payment.orderName,
        taxFreeAmount: payment.taxFreeWon,
        customerName: contact.name,
        customerMobilePhone: contact.phone,
        ...(contact.email === null ? {} : { customerEmail: contact.email }),
        successUrl: payment.successUrl,
        failUrl: payment.failUrl,
      });
    },
    close: async () => {
      await Promise.all([methods.destroy(), terms.destroy()]);
    },
  };
}

/** The class of trouble behind an error of the widget. */
export function widgetTrouble(error: unknown): WidgetTrouble {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const name = error instanceof Error ? error.constructor.name : '';
  const text = `${code} ${name}`;
  if (/USER_?CANCEL/i.test(text)) return 'cancelled';
  if (/NEED_?AGREEMENT/i.test(text)) return 'termsMissing';
  if (/NOT_?SELECTED|NEED_?CARD/i.test(text)) return 'methodMissing';
  return 'general';
}
