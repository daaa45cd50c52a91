import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useI18n } from '../i18n/i18n-context.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Skeleton } from './skeleton.tsx';
import { TextField } from './text-field.tsx';
import styles from './address-search-dialog.module.css';

export interface AddressChoice {
  zoneCode: string;
  roadAddress: string;
  jibunAddress: string;
}

type Search =
  { state: 'start' | 'searching' | 'failed' } | { state: 'found'; query: string; items: AddressChoice[] };

/** Finds a road address by its name; `search` asks, and answers null when it could not. */
export function AddressSearchDialog({
  open,
  search,
  onPick,
  onClose,
}: {
  open: boolean;
  search: (query: string) => Promise<AddressChoice[] | null>;
  onPick: (choice: AddressChoice) => void;
  onClose: () => void;
}) {
  const { texts } = useI18n();
  const words = texts.checkout.search;
  const form = useRef<HTMLFormElement>(null);
  const [query, setQuery] = useState('');
  const [result, setResult] = useState<Search>({ state: 'start' });
  useEffect(() => {
    if (open) form.current?.querySelector('input')?.focus();
  }, [open]);

  async function find(event: FormEvent): Promise<void> {
    event.preventDefault();
    // The dialog may stand inside the checkout's form, whose turn this is not.
    event.stopPropagation();
    const wanted = query.trim();
    if (wanted === '') return;
    setResult({ state: 'searching' });
    const items = await search(wanted);
    setResult(items ? { state: 'found', query: wanted, items } : { state: 'failed' });
  }

  return (
    <Dialog open={open} title={words.title} onClose={onClose}>
      <form ref={form} onSubmit={(event) => void find(event)} className={styles.form}>
        <TextField
          label={words.label}
          placeholder={words.hint}
          autoComplete="off"
          enterKeyHint="search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <Button type="submit" busy={result.state === 'searching'}>
          {words.button}
        </Button>
      </form>
      <div className={styles.results} aria-live="polite">
        {result.state === 'start' ? <p className={styles.note}>{words.start}</p> : null}
        {result.state === 'failed' ? <p role="alert">{words.failed}</p> : null}
        {result.state === 'searching' ? <Waiting label={words.searching} /> : null}
        {result.state === 'found' && result.items.length === 0 ? (
          <p className={styles.note}>{words.none(result.query)}</p>
        ) : null}
        {result.state === 'found' && result.items.length > 0 ? (
          <>
            <p className={styles.note}>{words.found(result.items.length)}</p>
            <ul>
              {result.items.map((item) => (
                <li key={`${item.zoneCode} ${item.roadAddress}`}>
                  <button type="button" className={styles.choice} onClick={() => onPick(item)}>
                    <span className={`${styles.zone} numeric`}>{item.zoneCode}</span>
                    <span>{item.roadAddress}</span>
                    <small>{item.jibunAddress}</small>
                  </button>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </Dialog>
  );
}

function Waiting({ label }: { label: string }) {
  return (
    <div className={styles.waiting}>
      <span className="visually-hidden">{label}</span>
      {[1, 2, 3].map((row) => (
        <Skeleton key={row} height="56px" />
      ))}
    </div>
  );
}
