import type { ReactNode } from 'react';
import { useI18n } from '../../i18n/i18n-context.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { failureText } from './pay-problem-text.ts';
import type { Confirmation } from './use-confirmation.ts';
import styles from './confirmation.module.css';

/** How the payment ended, or that it is still on its way; always with the next step. */
export function ConfirmationView({
  confirmation,
  onRetry,
}: {
  confirmation: Confirmation;
  onRetry: () => void;
}) {
  const { texts } = useI18n();
  const words = texts.checkout;
  switch (confirmation.state) {
    case 'confirming':
      return <Waiting title={words.confirming} text={words.confirmingText} />;
    case 'pending':
      return <Waiting title={words.pending} text={words.pendingText} />;
    case 'in-progress':
      return <Waiting title={words.inProgress} text={words.inProgressText} />;
    case 'unreachable':
      return (
        <Ended icon="alert" title={texts.shell.errors.brokenTitle} text={texts.shell.errors.network}>
          <Button onClick={onRetry}>{texts.shell.retry}</Button>
        </Ended>
      );
    case 'slow':
      return (
        <Ended icon="clock" title={words.pending} text={words.stillPending}>
          <ButtonLink to={`/orders/${confirmation.orderId}`}>{words.seeOrder}</ButtonLink>
        </Ended>
      );
    case 'failed':
      return (
        <Ended icon="alert" title={words.failureTitle} text={failureText(confirmation.code, texts)}>
          <ButtonLink to={`/checkout?order=${confirmation.orderId}`}>{words.backToCheckout}</ButtonLink>
          <ButtonLink to="/cart" look="secondary">
            {texts.product.goToCart}
          </ButtonLink>
        </Ended>
      );
    case 'paid':
      return (
        <Ended good icon="check" title={words.paid} text={words.paidText(confirmation.orderNumber)}>
          <ButtonLink to={`/orders/${confirmation.orderId}`}>{words.seeOrder}</ButtonLink>
          <ButtonLink to="/" look="secondary">
            {texts.shell.keepShopping}
          </ButtonLink>
        </Ended>
      );
    default:
      return confirmation satisfies never;
  }
}

function Waiting({ title, text }: { title: string; text: string }) {
  return (
    <output className={styles.view} aria-busy="true">
      <span className={styles.turning} aria-hidden="true" />
      <h1>{title}</h1>
      <p>{text}</p>
    </output>
  );
}

function Ended({
  icon,
  title,
  text,
  good = false,
  children,
}: {
  icon: 'alert' | 'check' | 'clock';
  title: string;
  text: string;
  good?: boolean;
  children: ReactNode;
}) {
  return (
    <output className={styles.view}>
      <span className={good ? `${styles.mark} ${styles.good}` : styles.mark}>
        <Icon name={icon} size={36} />
      </span>
      <h1>{title}</h1>
      <p className="numeric">{text}</p>
      <div className={styles.actions}>{children}</div>
    </output>
  );
}
