import type { ButtonHTMLAttributes } from 'react';
import styles from './button.module.css';

export interface ButtonLook {
  look?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'kakao';
  size?: 'small' | 'medium' | 'large';
  wide?: boolean;
}

/** Classes of a button, shared with links that look like one. */
export function buttonClass({ look = 'primary', size = 'medium', wide = false }: ButtonLook): string {
  return [styles.button, styles[look], styles[size], wide ? styles.wide : ''].filter(Boolean).join(' ');
}

/** A button. While `busy` it keeps its width, shows that it works, and cannot be pressed again. */
export function Button({
  look,
  size,
  wide,
  busy = false,
  type = 'button',
  className,
  children,
  disabled,
  ...rest
}: ButtonLook & { busy?: boolean } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled === true || busy}
      aria-busy={busy || undefined}
      className={`${buttonClass({ look, size, wide })} ${className ?? ''}`}
    >
      {busy ? <span className={styles.spinner} aria-hidden="true" /> : null}
      {children}
    </button>
  );
}
