import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { ToastContext, type Toast } from './toast-context.ts';
import styles from './toast-area.module.css';

const SHOWN_FOR_MS = 4_000;

/** Holds the one message that is on screen; a new one takes its place. */
export function ToastArea({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null);
  const show = useCallback((next: Toast) => setToast({ ...next }), []);
  useEffect(() => {
    if (!toast) return undefined;
    const timer = setTimeout(() => setToast(null), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <ToastContext value={show}>
      {children}
      <output className={styles.area} aria-live="polite">
        {toast ? (
          <div className={styles.toast}>
            <span>{toast.text}</span>
            {toast.action ? (
              <button
                type="button"
                onClick={() => {
                  toast.action?.onPress();
                  setToast(null);
                }}
              >
                {toast.action.label}
              </button>
            ) : null}
          </div>
        ) : null}
      </output>
    </ToastContext>
  );
}
