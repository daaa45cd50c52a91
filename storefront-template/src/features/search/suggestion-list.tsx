import type { KeyboardEvent } from 'react';
import { Link } from 'react-router';
import { won } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { Picture } from '../../ui/picture.tsx';
import type { SuggestionRow } from './suggestion-rows.ts';
import styles from './search-box.module.css';

/** The open list below the search field. */
export function SuggestionList({
  rows,
  onPick,
  onKeyDown,
  onForgetAll,
}: {
  rows: SuggestionRow[];
  onPick: (row: SuggestionRow) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onForgetAll: () => void;
}) {
  const { texts } = useI18n();
  if (rows.length === 0) return null;
  return (
    <div className={styles.drop}>
      {rows[0]?.kind === 'recent' ? (
        <div className={styles.dropHead}>
          <span>{texts.catalog.recentSearches}</span>
          <button type="button" onClick={onForgetAll}>
            {texts.catalog.clearAll}
          </button>
        </div>
      ) : null}
      <ul>
        {rows.map((row) => (
          <li key={`${row.kind} ${row.to} ${row.label}`}>
            <Link to={row.to} className={styles.option} onClick={() => onPick(row)} onKeyDown={onKeyDown}>
              <RowContent row={row} />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function RowContent({ row }: { row: SuggestionRow }) {
  const { locale, texts } = useI18n();
  if (row.product) {
    return (
      <>
        <span className={styles.thumb}>
          <Picture source={row.product.image} sizes="44px" alt="" ratio="square" />
        </span>
        <span className={styles.optionText}>{row.label}</span>
        <span className={`${styles.optionNote} numeric`}>{won(row.product.priceWon, locale)}</span>
      </>
    );
  }
  return (
    <>
      <Icon name={row.kind === 'recent' ? 'clock' : row.kind === 'category' ? 'grid' : 'search'} size={18} />
      <span className={styles.optionText}>{row.label}</span>
      {row.kind === 'category' ? (
        <span className={styles.optionNote}>{texts.catalog.suggestedCategories}</span>
      ) : null}
    </>
  );
}
