import { useI18n } from '../../i18n/i18n-context.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { ChipButton } from '../../ui/chip-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ListConditions } from './list-conditions.rules.ts';
import styles from './product-list.module.css';

const RANGES = [
  { key: 'under10', minPrice: null, maxPrice: 10_000 },
  { key: 'under30', minPrice: 10_000, maxPrice: 30_000 },
  { key: 'under50', minPrice: 30_000, maxPrice: 50_000 },
  { key: 'over50', minPrice: 50_000, maxPrice: null },
] as const;

/** The filters themselves; nothing is applied until the sheet's button says so. */
export function FilterFields({
  draft,
  onChange,
}: {
  draft: ListConditions;
  onChange: (next: ListConditions) => void;
}) {
  const { texts } = useI18n();
  const words = texts.catalog;
  return (
    <>
      <section className={styles.group}>
        <h3>{words.priceRange}</h3>
        <div className={styles.choices}>
          {RANGES.map(({ key, minPrice, maxPrice }) => {
            const on = draft.minPrice === minPrice && draft.maxPrice === maxPrice;
            return (
              <ChipButton
                key={key}
                on={on}
                onClick={() =>
                  onChange({ ...draft, minPrice: on ? null : minPrice, maxPrice: on ? null : maxPrice })
                }
              >
                {words.prices[key]}
              </ChipButton>
            );
          })}
        </div>
        <div className={styles.range}>
          <TextField
            label={words.priceFrom}
            inputMode="numeric"
            value={draft.minPrice === null ? '' : draft.minPrice.toLocaleString('ko-KR')}
            onChange={(event) => onChange({ ...draft, minPrice: digits(event.target.value) })}
          />
          <span aria-hidden="true">~</span>
          <TextField
            label={words.priceTo}
            inputMode="numeric"
            value={draft.maxPrice === null ? '' : draft.maxPrice.toLocaleString('ko-KR')}
            onChange={(event) => onChange({ ...draft, maxPrice: digits(event.target.value) })}
          />
        </div>
      </section>
      <section className={styles.group}>
        <h3>{words.only}</h3>
        <CheckBox
          checked={draft.onSale}
          onChange={(event) => onChange({ ...draft, onSale: event.target.checked })}
        >
          {words.onSale}
        </CheckBox>
        <CheckBox
          checked={draft.inStock}
          onChange={(event) => onChange({ ...draft, inStock: event.target.checked })}
        >
          {words.inStock}
        </CheckBox>
      </section>
    </>
  );
}

function digits(text: string): number | null {
  const only = text.replaceAll(/\D/g, '').slice(0, 9);
  return only === '' ? null : Number(only);
}
