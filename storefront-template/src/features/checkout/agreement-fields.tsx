import { useI18n } from '../../i18n/i18n-context.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import styles from './checkout.module.css';

/** Two consents, neither ticked in advance, and one box for both. */
export function AgreementFields({
  terms,
  privacy,
  error,
  onChange,
}: {
  terms: boolean;
  privacy: boolean;
  error: boolean;
  onChange: (part: { agreedTerms?: boolean; agreedPrivacy?: boolean }) => void;
}) {
  const { texts } = useI18n();
  const words = texts.checkout;
  return (
    <fieldset className={styles.agreements} aria-describedby={error ? 'agreements-error' : undefined}>
      <legend className="visually-hidden">{words.agreements}</legend>
      <div className={styles.agreeAll}>
        <CheckBox
          strong
          checked={terms && privacy}
          onChange={(event) =>
            onChange({ agreedTerms: event.target.checked, agreedPrivacy: event.target.checked })
          }
        >
          {words.agreeAll}
        </CheckBox>
      </div>
      <CheckBox checked={terms} onChange={(event) => onChange({ agreedTerms: event.target.checked })}>
        {words.agreeTerms}
      </CheckBox>
      <details className={styles.more}>
        <summary>{words.view}</summary>
        <p>{words.withdrawal}</p>
      </details>
      <CheckBox checked={privacy} onChange={(event) => onChange({ agreedPrivacy: event.target.checked })}>
        {words.agreePrivacy}
      </CheckBox>
      <details className={styles.more}>
        <summary>{words.view}</summary>
        <p>{words.privacySummary}</p>
      </details>
      {error ? (
        <p className={styles.error} id="agreements-error">
          {words.errors.agreements}
        </p>
      ) : null}
    </fieldset>
  );
}
