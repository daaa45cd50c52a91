import { useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { forgetSearches, recentSearches, rememberSearch } from './recent-searches.ts';
import { SuggestionList } from './suggestion-list.tsx';
import { suggestionRows, type SuggestionRow } from './suggestion-rows.ts';
import { useSuggestions } from './use-suggestions.ts';
import styles from './search-box.module.css';

/** The search field with its suggestions. An ordinary form underneath: without script it simply searches. */
export function SearchBox({ initial = '' }: { initial?: string }) {
  const { texts } = useI18n();
  const navigate = useNavigate();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(initial);
  const [open, setOpen] = useState(false);
  const [recent, setRecent] = useState<string[]>([]);
  const [active, setActive] = useState(-1);
  const suggestions = useSuggestions(open ? text : '');
  const rows = open ? suggestionRows(text, suggestions, recent) : [];

  const go = (row: SuggestionRow): void => {
    if (row.term !== null) {
      setText(row.term);
      rememberSearch(row.term);
    }
    setOpen(false);
    input.current?.blur();
    void navigate(row.to);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const row = rows[active];
    const term = text.trim();
    if (row) go(row);
    else if (term !== '') go({ kind: 'term', term, to: `/search?q=${encodeURIComponent(term)}`, label: term });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setOpen(false);
    if (rows.length === 0 || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    const step = event.key === 'ArrowDown' ? 1 : -1;
    setActive((now) => ((now + 1 + step + rows.length + 1) % (rows.length + 1)) - 1);
  };

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
          role="combobox"
          aria-label={texts.catalog.searchLabel}
          aria-expanded={rows.length > 0}
          aria-controls={listId}
          aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
          placeholder={texts.catalog.searchHint}
          onFocus={() => {
            setRecent(recentSearches());
            setOpen(true);
          }}
          onChange={(event) => {
            setText(event.target.value);
            setActive(-1);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
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
      <SuggestionList
        id={listId}
        rows={rows}
        active={active}
        onPick={go}
        onForgetAll={() => {
          forgetSearches();
          setRecent([]);
        }}
      />
    </search>
  );
}
