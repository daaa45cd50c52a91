import { won } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { Picture } from '../../ui/picture.tsx';
import type { SuggestionRow } from './suggestion-rows.ts';
import styles from './search-box.module.css';

/** The open list below the search field; the keyboard moves in it while the field keeps the focus. */
export function SuggestionList({
  id,
  rows,
  active,
  onPick,
  onForgetAll,
}: {
  id: string;
  rows: SuggestionRow[];
  active: number;
  onPick: (row: SuggestionRow) => void;
  onForgetAll: () => void;
}) {
  const { texts } = useI18n();
  const recent = rows[0]?.kind === 'recent';
  return (
    <div className={styles.drop} hidden={rows.length === 0}>
      {recent ? (
        <div className={styles.dropHead}>
          <span>{texts.catalog.recentSearches}</span>
          <button type="button" onClick={onForgetAll}>
            {texts.catalog.clearAll}
          </button>
        </div>
      ) : null}
      <div id={id} role="listbox" aria-label={recent ? texts.catalog.recentSearches : texts.catalog.suggestedTerms}>
        {rows.map((row, index) => (
          <div
            key={`${row.kind} ${row.to} ${row.label}`}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={styles.option}
            // The field must not lose the focus before the click arrives.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(row)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') onPick(row);
            }}
          >
            <RowContent row={row} />
          </div>
        ))}
      </div>
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
