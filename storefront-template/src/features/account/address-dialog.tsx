import { useState } from 'react';
import { searchAddresses } from '../../api/search-addresses.ts';
import type { NewAddress, SavedAddress } from '../../api/shapes.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { AddressSearchDialog } from '../../ui/address-search-dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './account.module.css';

const EMPTY = {
  label: '',
  zoneCode: '',
  roadAddress: '',
  detail: '',
  doorCode: null,
  message: null,
  isDefault: false,
};
const MOBILE = /^01\d{8,9}$/;

/** One address to fill in; mounted anew for each, so it starts from what is saved. */
export function AddressDialog({
  address,
  buyer,
  onSave,
  onClose,
}: {
  address: SavedAddress | 'new' | null;
  buyer: { name: string; phone: string };
  onSave: (body: NewAddress) => Promise<void>;
  onClose: () => void;
}) {
  const { texts } = useI18n();
  const words = texts.checkout;
  const [value, setValue] = useState<NewAddress>(() =>
    address === null || address === 'new'
      ? { ...EMPTY, recipient: buyer.name, phone: buyer.phone }
      : bodyOf(address),
  );
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [searching, setSearching] = useState(false);
  const change = (part: Partial<NewAddress>): void => setValue((now) => ({ ...now, ...part }));
  const errors = {
    label: value.label.trim() === '' ? texts.account.labelMissing : undefined,
    recipient: value.recipient.trim() === '' ? words.errors.recipient : undefined,
    phone: MOBILE.test(value.phone.replaceAll(/\D/g, '')) ? undefined : words.errors.phone,
    roadAddress: value.roadAddress === '' ? words.errors.roadAddress : undefined,
    detail: (value.detail ?? '').trim() === '' ? words.errors.detail : undefined,
  };
  const shown: Partial<typeof errors> = checked ? errors : {};

  function save(): void {
    setChecked(true);
    if (Object.values(errors).some((error) => error !== undefined)) return;
    setBusy(true);
    void onSave({ ...value, phone: value.phone.replaceAll(/\D/g, '') }).finally(() => setBusy(false));
  }

  const text = (field: 'label' | 'recipient' | 'phone' | 'detail', label: string, hint?: string) => (
    <TextField
      label={label}
      hint={hint}
      maxLength={field === 'detail' ? 100 : 50}
      inputMode={field === 'phone' ? 'tel' : undefined}
      value={value[field] ?? ''}
      error={shown[field]}
      onChange={(event) => change({ [field]: event.target.value })}
    />
  );

  return (
    <>
      <Dialog
        open={address !== null && !searching}
        title={address === 'new' ? texts.account.addAddress : texts.account.editAddress}
        onClose={() => {
          if (!searching) onClose();
        }}
        footer={
          <Button busy={busy} onClick={save}>
            {texts.account.save}
          </Button>
        }
      >
        <div className={styles.fields}>
          {text('label', texts.account.label, texts.account.labelHint)}
          {text('recipient', words.recipient)}
          {text('phone', words.recipientPhone)}
          <TextField
            label={words.roadAddress}
            readOnly
            value={value.roadAddress === '' ? '' : `(${value.zoneCode}) ${value.roadAddress}`}
            placeholder={words.search.hint}
            error={shown.roadAddress}
            onClick={() => setSearching(true)}
            after={
              <Button look="secondary" onClick={() => setSearching(true)}>
                {words.findAddress}
              </Button>
            }
          />
          {text('detail', words.detail, words.detailHint)}
          <CheckBox
            checked={value.isDefault}
            onChange={(event) => change({ isDefault: event.target.checked })}
          >
            {texts.account.makeDefault}
          </CheckBox>
        </div>
      </Dialog>
      <AddressSearchDialog
        open={searching}
        search={searchAddresses}
        onClose={() => setSearching(false)}
        onPick={({ zoneCode, roadAddress }) => {
          change({ zoneCode, roadAddress });
          setSearching(false);
        }}
      />
    </>
  );
}

function bodyOf({ id: _id, ...body }: SavedAddress): NewAddress {
  return body;
}
