import { useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { useStoredText } from '../../browser/use-stored-text.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { forgetSearches, parseSearches, RECENT_KEY, rememberSearch } from './recent-searches.ts';
import { SuggestionList } from './suggestion-list.tsx';
import { suggestionRows, type SuggestionRow } from './suggestion-rows.ts';
import { useSuggestions } from './use-suggestions.ts';
import styles from './search-box.module.css';

/** The search field with its suggestions, which are links that the arrow keys reach. Without script it is a plain form. */
export function SearchBox({ initial = '' }: { initial?: string }) {
  const { texts } = useI18n();
  const navigate = useNavigate();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [text, setText] = useState(initial);
  const [open, setOpen] = useState(false);
  const [, forgotten] = useState(0);
  const recent = parseSearches(useStoredText('localStorage', RECENT_KEY));
  const suggestions = useSuggestions(open ? text : '');
  const rows = open ? suggestionRows(text, suggestions, recent) : [];

  function picked(row: SuggestionRow): void {
    if (row.term !== null) {
      setText(row.term);
      rememberSearch(row.term);
    }
    setOpen(false);
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    const term = text.trim();
    if (term === '') return;
    rememberSearch(term);
    setOpen(false);
    input.current?.blur();
    void navigate(`/search?q=${encodeURIComponent(term)}`);
  }
  /** Up and down walk from the field through the links and back. */
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      input.current?.focus();
      setOpen(false);
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [input.current, ...(box.current?.querySelectorAll<HTMLElement>('ul a') ?? [])];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const next = stops[(at + (event.key === 'ArrowDown' ? 1 : -1) + stops.length) % stops.length];
    if (!next || stops.length === 1) return;
    event.preventDefault();
    next.focus();
  }

  return (
    <search
      className={styles.box}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <form action="/search" onSubmit={onSubmit} className={styles.form}>
        <Icon name="search" size={20} />
        <input
          ref={input}
          name="q"
          value={text}
          autoComplete="off"
          enterKeyHint="search"
          aria-label={texts.catalog.searchLabel}
          aria-controls={listId}
          placeholder={texts.catalog.searchHint}
          onKeyDown={onKeyDown}
          onFocus={() => setOpen(true)}
          onChange={(event) => {
            setText(event.target.value);
            setOpen(true);
          }}
        />
        {text === '' ? null : (
          <button
            type="button"
            className={styles.clear}
            aria-label={texts.catalog.searchClear}
            onClick={() => {
              setText('');
              input.current?.focus();
            }}
          >
            <Icon name="close" size={18} />
          </button>
        )}
        <button type="submit" className="visually-hidden">
          {texts.catalog.searchButton}
        </button>
      </form>
      <div ref={box} id={listId}>
        <SuggestionList
          rows={rows}
          onPick={picked}
          onKeyDown={onKeyDown}
          onForgetAll={() => {
            forgetSearches();
            forgotten((count) => count + 1);
          }}
        />
      </div>
    </search>
  );
}
