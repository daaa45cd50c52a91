import { createContext, useContext } from 'react';

/** A short message at the edge of the screen, perhaps with one thing to do about it. */
export interface Toast {
  text: string;
  action?: { label: string; onPress: () => void };
}

export const ToastContext = createContext<(toast: Toast) => void>(() => undefined);

/** Shows a short message. */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext);
}
