import { useId } from 'react';
import { useI18n } from '../../i18n/i18n-context.ts';
import styles from './orders.module.css';

/** Five stars to choose from: radio buttons underneath, so that arrow keys and screen readers know them. */
export function StarChoice({
  label,
  value,
  error,
  onChange,
}: {
  label: string;
  value: number;
  error?: string | undefined;
  onChange: (value: number) => void;
}) {
  const { texts } = useI18n();
  const name = useId();
  return (
    <fieldset className={styles.starChoice}>
      <legend className="visually-hidden">{label}</legend>
      {[1, 2, 3, 4, 5].map((stars) => (
        <label key={stars} className={stars <= value ? styles.lit : undefined}>
          <input
            type="radio"
            name={name}
            className="visually-hidden"
            checked={value === stars}
            onChange={() => onChange(stars)}
          />
          <span aria-hidden="true">★</span>
          <span className="visually-hidden">{texts.product.stars(stars)}</span>
        </label>
      ))}
      {error ? (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
