import { useState } from 'react';
import type { SavedAddress } from '../../api/shapes.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { searchAddresses } from '../../api/search-addresses.ts';
import { AddressSearchDialog } from '../../ui/address-search-dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { ChipButton } from '../../ui/chip-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { fromSaved } from './checkout-draft.ts';
import { MessageField } from './message-field.tsx';
import type { CheckoutForm } from './use-checkout-form.ts';
import styles from './checkout.module.css';

/** Where it goes: a saved address in one press, or a new one found by search. */
export function AddressFields({
  form,
  addresses,
  signedIn,
}: {
  form: CheckoutForm;
  addresses: SavedAddress[];
  signedIn: boolean;
}) {
  const { texts } = useI18n();
  const words = texts.checkout;
  const { draft, change, faulty } = form;
  const [searching, setSearching] = useState(false);
  return (
    <div className={styles.fields}>
      {addresses.length > 0 ? (
        <fieldset className={styles.saved} aria-label={words.savedAddresses}>
          {addresses.map((address) => (
            <ChipButton
              key={address.id}
              on={draft.savedAddressId === address.id}
              onClick={() => change(fromSaved(address, draft))}
            >
              {address.label}
            </ChipButton>
          ))}
          <ChipButton
            on={draft.savedAddressId === null}
            onClick={() =>
              change({ savedAddressId: null, zoneCode: '', roadAddress: '', detail: '', doorCode: '' })
            }
          >
            {words.newAddress}
          </ChipButton>
        </fieldset>
      ) : null}
      <CheckBox
        checked={draft.sameRecipient}
        onChange={(event) => change({ sameRecipient: event.target.checked })}
      >
        {words.sameAsContact}
      </CheckBox>
      {draft.sameRecipient ? null : (
        <div className={styles.pair}>
          <TextField
            label={words.recipient}
            maxLength={50}
            value={draft.recipient}
            error={faulty.has('recipient') ? words.errors.recipient : undefined}
            onChange={(event) => change({ recipient: event.target.value })}
          />
          <TextField
            label={words.recipientPhone}
            type="tel"
            inputMode="tel"
            maxLength={16}
            value={draft.recipientPhone}
            error={faulty.has('recipientPhone') ? words.errors.phone : undefined}
            onChange={(event) => change({ recipientPhone: event.target.value })}
          />
        </div>
      )}
      <TextField
        label={words.roadAddress}
        readOnly
        value={draft.roadAddress === '' ? '' : `(${draft.zoneCode}) ${draft.roadAddress}`}
        placeholder={words.search.hint}
        error={faulty.has('roadAddress') ? words.errors.roadAddress : undefined}
        onClick={() => setSearching(true)}
        after={
          <Button look="secondary" onClick={() => setSearching(true)}>
            {draft.roadAddress === '' ? words.findAddress : words.changeAddress}
          </Button>
        }
      />
      <TextField
        label={words.detail}
        autoComplete="address-line2"
        maxLength={100}
        hint={words.detailHint}
        value={draft.detail}
        error={faulty.has('detail') ? words.errors.detail : undefined}
        onChange={(event) => change({ detail: event.target.value })}
      />
      <TextField
        label={words.doorCode}
        autoComplete="off"
        maxLength={30}
        hint={words.doorCodeHint}
        value={draft.doorCode}
        onChange={(event) => change({ doorCode: event.target.value })}
      />
      <MessageField form={form} />
      {signedIn && draft.savedAddressId === null ? (
        <CheckBox
          checked={draft.saveAddress}
          onChange={(event) => change({ saveAddress: event.target.checked })}
        >
          {words.saveAddress}
        </CheckBox>
      ) : null}
      <AddressSearchDialog
        open={searching}
        search={searchAddresses}
        onClose={() => setSearching(false)}
        onPick={({ zoneCode, roadAddress }) => {
          change({ zoneCode, roadAddress, savedAddressId: null });
          setSearching(false);
        }}
      />
    </div>
  );
}
