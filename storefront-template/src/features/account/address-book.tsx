import { useState } from 'react';
import { browserApi } from '../../api/browser-api.ts';
import type { NewAddress, SavedAddress } from '../../api/shapes.ts';
import { phone } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useToast } from '../../ui/toast-context.ts';
import { AddressDialog } from './address-dialog.tsx';
import styles from './account.module.css';

/** The saved addresses: add, change, make usual, remove. */
export function AddressBook({
  first,
  buyer,
}: {
  first: SavedAddress[];
  buyer: { name: string; phone: string };
}) {
  const { texts } = useI18n();
  const words = texts.account;
  const toast = useToast();
  const [addresses, setAddresses] = useState(first);
  const [editing, setEditing] = useState<SavedAddress | 'new' | null>(null);
  const [removing, setRemoving] = useState<SavedAddress | null>(null);

  async function settle(call: Promise<{ response: Response }>, done: string): Promise<boolean> {
    const ok = await call.then(({ response }) => response.ok).catch(() => false);
    toast({ text: ok ? done : texts.shell.errors.network });
    const { data } = await browserApi.GET('/shop/v1/me/addresses').catch(() => ({ data: undefined }));
    if (data) setAddresses(data.items);
    return ok;
  }

  async function save(body: NewAddress): Promise<void> {
    const call =
      editing === 'new' || editing === null
        ? browserApi.POST('/shop/v1/me/addresses', { body })
        : browserApi.PATCH('/shop/v1/me/addresses/{id}', { params: { path: { id: editing.id } }, body });
    if (await settle(call, words.saved)) setEditing(null);
  }

  async function remove(id: string): Promise<void> {
    setRemoving(null);
    await settle(
      browserApi.DELETE('/shop/v1/me/addresses/{id}', { params: { path: { id } } }),
      words.removed,
    );
  }

  return (
    <>
      {addresses.length === 0 ? (
        <p className={styles.note}>
          {words.addressesEmpty}. {words.addressesEmptyText}
        </p>
      ) : null}
      <ul className={styles.addresses}>
        {addresses.map((address) => (
          <li key={address.id}>
            <div>
              <p>
                <strong>{address.label}</strong>
                {address.isDefault ? <span className={styles.usual}>{words.default}</span> : null}
              </p>
              <p>
                ({address.zoneCode}) {address.roadAddress} {address.detail}
              </p>
              <p className={styles.note}>
                {address.recipient} · <span className="numeric">{phone(address.phone)}</span>
              </p>
            </div>
            <div className={styles.tools}>
              <Button look="quiet" size="small" onClick={() => setEditing(address)}>
                {words.edit}
              </Button>
              <Button look="quiet" size="small" onClick={() => setRemoving(address)}>
                {words.remove}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Button look="secondary" wide onClick={() => setEditing('new')}>
        {words.addAddress}
      </Button>
      <AddressDialog
        key={editing === null || editing === 'new' ? String(editing) : editing.id}
        address={editing}
        buyer={buyer}
        onSave={save}
        onClose={() => setEditing(null)}
      />
      <Dialog
        open={removing !== null}
        title={words.removeTitle}
        onClose={() => setRemoving(null)}
        footer={
          <>
            <Button look="secondary" onClick={() => setRemoving(null)}>
              {texts.shell.cancel}
            </Button>
            <Button look="danger" onClick={() => removing && void remove(removing.id)}>
              {words.remove}
            </Button>
          </>
        }
      >
        <p>{words.removeText(removing?.label ?? '')}</p>
      </Dialog>
    </>
  );
}
