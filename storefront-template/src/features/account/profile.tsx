import { useState } from 'react';
import { browserApi } from '../../api/browser-api.ts';
import type { Me } from '../../api/shapes.ts';
import { phone } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast-context.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { ProfileDialog } from './profile-dialog.tsx';
import styles from './account.module.css';

/** What the shop knows about a customer, and how to change or end it. */
export function Profile({ first }: { first: Me }) {
  const { texts } = useI18n();
  const words = texts.account;
  const toast = useToast();
  const [me, setMe] = useState(first);
  const [open, setOpen] = useState<'edit' | 'leave' | null>(null);

  async function save(change: { name: string; phone: string | null }): Promise<void> {
    const { data } = await browserApi
      .PATCH('/shop/v1/me', { body: change })
      .catch(() => ({ data: undefined }));
    toast({ text: data ? words.infoSaved : texts.shell.errors.network });
    if (!data) return;
    setMe(data);
    setOpen(null);
  }

  return (
    <>
      <dl className={styles.facts}>
        <dt>{words.name}</dt>
        <dd>{me.name}</dd>
        <dt>{words.email}</dt>
        <dd>{me.email ?? words.none}</dd>
        <dt>{words.phone}</dt>
        <dd className="numeric">{me.phone ? phone(me.phone) : words.none}</dd>
      </dl>
      <div className={styles.profileTools}>
        <Button look="secondary" size="small" onClick={() => setOpen('edit')}>
          {words.editInfo}
        </Button>
        <Button look="quiet" size="small" onClick={() => setOpen('leave')}>
          {words.leave}
        </Button>
      </div>
      <ProfileDialog
        key={String(open)}
        me={me}
        open={open === 'edit'}
        onSave={save}
        onClose={() => setOpen(null)}
      />
      <LeaveDialog open={open === 'leave'} onClose={() => setOpen(null)} />
    </>
  );
}
