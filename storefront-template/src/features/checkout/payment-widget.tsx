import { useEffect, useRef, useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { openWidget, type OpenWidget } from './toss-widget.ts';
import styles from './checkout.module.css';

const METHODS_ID = 'payment-methods';
const TERMS_ID = 'payment-terms';

/** Toss's own widget, drawn into the page by its script. `onReady` hands over the way to ask for the payment. */
export function PaymentWidget({
  clientKey,
  sdkUrl,
  amountWon,
  onReady,
}: {
  clientKey: string;
  sdkUrl: string;
  amountWon: number;
  onReady: (widget: OpenWidget | null) => void;
}) {
  const { texts } = useI18n();
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading');
  const widget = useRef<OpenWidget | null>(null);
  const firstAmount = useRef(amountWon);
  firstAmount.current = amountWon;

  useEffect(() => {
    let left = false;
    setState('loading');
    openWidget({ clientKey, sdkUrl, amountWon: firstAmount.current, methodsId: METHODS_ID, termsId: TERMS_ID })
      .then((opened) => {
        if (left) return opened.close();
        widget.current = opened;
        onReady(opened);
        setState('ready');
        return undefined;
      })
      .catch(() => {
        if (!left) setState('failed');
      });
    return () => {
      left = true;
      onReady(null);
      void widget.current?.close();
      widget.current = null;
    };
  }, [clientKey, sdkUrl, attempt, onReady]);

  useEffect(() => {
    // A quote for another address changes the amount while the widget is open.
    void widget.current?.setAmount(amountWon);
  }, [amountWon, state]);

  return (
    <div>
      {state === 'loading' ? (
        <div className={styles.widgetWait}>
          <span role="status" className="visually-hidden">
            {texts.checkout.widgetLoading}
          </span>
          <Skeleton height="52px" />
          <Skeleton height="52px" />
          <Skeleton height="52px" />
        </div>
      ) : null}
      {state === 'failed' ? (
        <div className={styles.widgetWait}>
          <Notice tone="problem">{texts.checkout.widgetFailed}</Notice>
          <Button look="secondary" onClick={() => setAttempt(attempt + 1)}>
            {texts.shell.retry}
          </Button>
        </div>
      ) : null}
      <div id={METHODS_ID} />
      <div id={TERMS_ID} />
    </div>
  );
}
