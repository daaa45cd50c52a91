import { useEffect, useEffectEvent, useId, useRef, type ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './dialog.module.css';
import { useI18n } from '../i18n/i18n-context.ts';

/** A modal window; on phones it rises from the bottom. The browser keeps the focus inside and gives it back on closing. */
export function Dialog({
  open,
  title,
  onClose,
  footer,
  children,
  full = false,
}: {
  open: boolean;
  title: string;
  onClose: () => void;
  footer?: ReactNode;
  children: ReactNode;
  full?: boolean;
}) {
  const { texts } = useI18n();
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog || dialog.open === open) return;
    if (open) dialog.showModal();
    else dialog.close();
  }, [open]);
  const leave = useEffectEvent(onClose);
  useEffect(() => {
    const dialog = ref.current;
    // The backdrop belongs to the dialog element itself; everything visible lies in the panel inside.
    const onPress = (event: Event): void => {
      if (event.target === dialog) leave();
    };
    dialog?.addEventListener('click', onPress);
    return () => dialog?.removeEventListener('click', onPress);
  }, []);
  return (
    <dialog
      ref={ref}
      className={full ? `${styles.dialog} ${styles.full}` : styles.dialog}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      {open ? (
        <div className={styles.panel}>
          <header className={styles.head}>
            <h2 id={titleId} className={styles.title}>
              {title}
            </h2>
            <button type="button" className={styles.close} onClick={onClose} aria-label={texts.shell.close}>
              <Icon name="close" />
            </button>
          </header>
          <div className={styles.body}>{children}</div>
          {footer ? <footer className={styles.foot}>{footer}</footer> : null}
        </div>
      ) : null}
    </dialog>
  );
}
