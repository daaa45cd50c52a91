import { useId, type TextareaHTMLAttributes } from 'react';
import styles from './field.module.css';

/** A labelled field for several lines, with its error or hint tied to it. */
export function TextArea({
  label,
  hint,
  error,
  ...rest
}: {
  label: string;
  hint?: string;
  error?: string | undefined;
} & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        {...rest}
        id={id}
        className={styles.input}
        aria-invalid={error ? true : undefined}
        aria-describedby={note ? `${id}-note` : undefined}
      />
      {note ? (
        <p className={error ? styles.error : styles.hint} id={`${id}-note`}>
          {note}
        </p>
      ) : null}
    </div>
  );
}
