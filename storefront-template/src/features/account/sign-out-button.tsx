import { useState } from 'react';
import { browserApi } from '../../api/browser-api.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';

/** Ends the session and loads the shop afresh, so that nothing personal stays on the screen. */
export function SignOutButton() {
  const { texts } = useI18n();
  const [busy, setBusy] = useState(false);
  return (
    <Button
      look="secondary"
      size="small"
      busy={busy}
      onClick={() => {
        setBusy(true);
        void browserApi.POST('/shop/v1/auth/sign-out').finally(() => {
          globalThis.sessionStorage.clear();
          globalThis.location.assign('/');
        });
      }}
    >
      {texts.account.signOut}
    </Button>
  );
}
