import { useI18n } from '../../i18n/i18n-context.ts';
import { TextField } from '../../ui/text-field.tsx';
import type { CheckoutForm } from './use-checkout-form.ts';
import styles from './checkout.module.css';

/** Who orders. */
export function ContactFields({ form }: { form: CheckoutForm }) {
  const { texts } = useI18n();
  const words = texts.checkout;
  const { draft, change, faulty } = form;
  return (
    <div className={styles.fields}>
      <TextField
        label={words.name}
        name="name"
        autoComplete="name"
        maxLength={50}
        value={draft.name}
        error={faulty.has('name') ? words.errors.name : undefined}
        onChange={(event) => change({ name: event.target.value })}
      />
      <TextField
        label={words.phone}
        name="phone"
        type="tel"
        inputMode="tel"
        autoComplete="tel-national"
        maxLength={16}
        placeholder="010-1234-5678"
        hint={words.phoneHint}
        value={draft.phone}
        error={faulty.has('phone') ? words.errors.phone : undefined}
        onChange={(event) => change({ phone: event.target.value })}
      />
      <TextField
        label={words.email}
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        maxLength={100}
        hint={words.emailHint}
        value={draft.email}
        error={faulty.has('email') ? words.errors.email : undefined}
        onChange={(event) => change({ email: event.target.value })}
      />
    </div>
  );
}
