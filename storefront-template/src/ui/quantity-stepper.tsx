import { Icon } from './icon.tsx';
import styles from './quantity-stepper.module.css';
import { useI18n } from '../i18n/i18n-context.ts';

/** Plus and minus around a number that can also be typed; it never leaves 1 to `most`. */
export function QuantityStepper({
  label,
  value,
  most,
  disabled = false,
  onChange,
}: {
  label: string;
  value: number;
  most: number;
  disabled?: boolean;
  onChange: (value: number) => void;
}) {
  const { texts } = useI18n();
  const set = (next: number): void => {
    const inside = Math.max(1, Math.min(Math.max(most, 1), next));
    if (Number.isInteger(inside) && inside !== value) onChange(inside);
  };
  return (
    <fieldset className={styles.stepper} aria-label={label}>
      <button
        type="button"
        aria-label={texts.product.decrease}
        disabled={disabled || value <= 1}
        onClick={() => set(value - 1)}
      >
        <Icon name="minus" size={18} />
      </button>
      <input
        className="numeric"
        inputMode="numeric"
        aria-label={label}
        value={value}
        disabled={disabled}
        onChange={(event) => set(Number(event.target.value.replaceAll(/\D/g, '')) || 1)}
      />
      <button
        type="button"
        aria-label={texts.product.increase}
        disabled={disabled || value >= most}
        onClick={() => set(value + 1)}
      >
        <Icon name="plus" size={18} />
      </button>
    </fieldset>
  );
}
