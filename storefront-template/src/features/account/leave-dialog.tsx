import { useState } from 'react';
import { browserApi } from '../../api/browser-api.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useToast } from '../../ui/toast-context.ts';

/** Leaving is as easy as joining: asked once, no persuading. */
export function LeaveDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { texts } = useI18n();
  const words = texts.account;
  const toast = useToast();
  const [busy, setBusy] = useState(false);

  async function leave(): Promise<void> {
    setBusy(true);
    const ok = await browserApi
      .DELETE('/shop/v1/me')
      .then(({ response }) => response.ok)
      .catch(() => false);
    setBusy(false);
    if (!ok) return toast({ text: texts.shell.errors.network });
    globalThis.sessionStorage.clear();
    globalThis.localStorage.clear();
    globalThis.location.assign('/');
    return undefined;
  }

  return (
    <Dialog
      open={open}
      title={words.leaveTitle}
      onClose={onClose}
      footer={
        <>
          <Button look="secondary" onClick={onClose}>
            {texts.shell.cancel}
          </Button>
          <Button look="danger" busy={busy} onClick={() => void leave()}>
            {words.leaveYes}
          </Button>
        </>
      }
    >
      <p>{words.leaveText}</p>
    </Dialog>
  );
}
