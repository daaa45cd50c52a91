import { useId, type SelectHTMLAttributes } from 'react';
import styles from './field.module.css';

/** A labelled choice from a list. */
export function SelectField({
  label,
  choices,
  ...rest
}: {
  label: string;
  choices: { value: string; label: string }[];
} & SelectHTMLAttributes<HTMLSelectElement>) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <select {...rest} id={id} className={`${styles.input} ${styles.select}`}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
