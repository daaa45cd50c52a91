import { useSyncExternalStore } from 'react';

/** A text kept in the browser; null on the server and in the first drawing, which must equal the server's. Follows changes made in other tabs. */
export function useStoredText(storage: 'localStorage' | 'sessionStorage', key: string): string | null {
  return useSyncExternalStore(
    onOtherTab,
    () => globalThis[storage].getItem(key),
    () => null,
  );
}

function onOtherTab(changed: () => void): () => void {
  globalThis.addEventListener('storage', changed);
  return () => globalThis.removeEventListener('storage', changed);
}
