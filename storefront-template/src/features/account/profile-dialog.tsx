import { useState } from 'react';
import type { Me } from '../../api/shapes.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './account.module.css';

const MOBILE = /^01\d{8,9}$/;

/** Name and number to change; the e-mail address comes from Kakao. */
export function ProfileDialog({
  me,
  open,
  onSave,
  onClose,
}: {
  me: Me;
  open: boolean;
  onSave: (change: { name: string; phone: string | null }) => Promise<void>;
  onClose: () => void;
}) {
  const { texts } = useI18n();
  const words = texts.account;
  const [name, setName] = useState(me.name);
  const [phone, setPhone] = useState(me.phone ?? '');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const digits = phone.replaceAll(/\D/g, '');
  const nameError = name.trim() === '' ? words.nameMissing : undefined;
  const phoneError = digits !== '' && !MOBILE.test(digits) ? texts.checkout.errors.phone : undefined;

  function save(): void {
    setChecked(true);
    if (nameError !== undefined || phoneError !== undefined) return;
    setBusy(true);
    void onSave({ name: name.trim(), phone: digits || null }).finally(() => setBusy(false));
  }

  return (
    <Dialog
      open={open}
      title={words.editInfo}
      onClose={onClose}
      footer={
        <Button busy={busy} onClick={save}>
          {words.save}
        </Button>
      }
    >
      <div className={styles.fields}>
        <TextField
          label={words.name}
          autoComplete="name"
          maxLength={40}
          value={name}
          error={checked ? nameError : undefined}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label={words.phone}
          type="tel"
          inputMode="tel"
          autoComplete="tel-national"
          maxLength={16}
          value={phone}
          error={checked ? phoneError : undefined}
          onChange={(event) => setPhone(event.target.value)}
        />
      </div>
    </Dialog>
  );
}
