import { useEffect, useEffectEvent, useState } from 'react';
import type { Shop } from '../../api/shapes.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { openWidget, type OpenWidget } from './toss-widget.ts';
import styles from './checkout.module.css';

const METHODS_ID = 'payment-methods';
const TERMS_ID = 'payment-terms';

interface WidgetProps {
  payment: Shop['payment'];
  amountWon: number;
  /** Hands over the way to ask for the payment, and null once the widget is gone. */
  onReady: (widget: OpenWidget | null) => void;
}

/** Toss's own widget, drawn into the page by its script; a script that does not come can be asked for again. */
export function PaymentWidget(props: WidgetProps) {
  const [attempt, setAttempt] = useState(0);
  return <Widget key={attempt} {...props} onRetry={() => setAttempt(attempt + 1)} />;
}

function Widget({ payment, amountWon, onReady, onRetry }: WidgetProps & { onRetry: () => void }) {
  const { texts } = useI18n();
  const { clientKey, sdkUrl } = payment;
  const [state, setState] = useState<'loading' | 'failed' | OpenWidget>('loading');
  const open = useEffectEvent(() =>
    openWidget({ clientKey, sdkUrl, amountWon, methodsId: METHODS_ID, termsId: TERMS_ID }),
  );
  const hand = useEffectEvent((widget: OpenWidget | null) => onReady(widget));

  useEffect(() => {
    const left = new AbortController();
    const opening = open();
    opening.then(
      (opened) => {
        if (left.signal.aborted) return;
        hand(opened);
        setState(opened);
      },
      () => {
        if (!left.signal.aborted) setState('failed');
      },
    );
    return () => {
      left.abort();
      hand(null);
      // One that never opened needs no closing.
      opening.then((opened) => opened.close()).catch(() => undefined);
    };
  }, []);

  useEffect(() => {
    // A quote for another address changes the amount while the widget is open.
    if (typeof state === 'object') void state.setAmount(amountWon);
  }, [amountWon, state]);

  return (
    <div>
      {state === 'loading' ? (
        <div className={styles.widgetWait}>
          <output className="visually-hidden">{texts.checkout.widgetLoading}</output>
          <Skeleton height="52px" />
          <Skeleton height="52px" />
          <Skeleton height="52px" />
        </div>
      ) : null}
      {state === 'failed' ? (
        <div className={styles.widgetWait}>
          <Notice tone="problem">{texts.checkout.widgetFailed}</Notice>
          <Button look="secondary" onClick={onRetry}>
            {texts.shell.retry}
          </Button>
        </div>
      ) : null}
      <div id={METHODS_ID} />
      <div id={TERMS_ID} />
    </div>
  );
}
