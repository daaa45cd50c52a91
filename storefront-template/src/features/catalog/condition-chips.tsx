import { Link } from 'react-router';
import { won } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { ChipLink } from '../../ui/chip-link.tsx';
import { conditionsOf, filterCount, withConditions, type ListConditions } from './list-conditions.rules.ts';
import styles from './product-list.module.css';

const NOTHING: Partial<ListConditions> = { minPrice: null, maxPrice: null, onSale: false, inStock: false };

/** The filters that are on, each with a way to take it off. */
export function ConditionChips({ params }: { params: URLSearchParams }) {
  const { locale, texts } = useI18n();
  const words = texts.catalog;
  const { minPrice, maxPrice, onSale, inStock } = conditionsOf(params);
  const chips: { label: string; without: Partial<ListConditions> }[] = [];
  const from = minPrice === null ? null : won(minPrice, locale);
  const to = maxPrice === null ? null : won(maxPrice, locale);
  const without = { minPrice: null, maxPrice: null };
  if (from !== null && to !== null) chips.push({ label: words.priceBetween(from, to), without });
  else if (from !== null) chips.push({ label: words.priceAtLeast(from), without });
  else if (to !== null) chips.push({ label: words.priceAtMost(to), without });
  if (onSale) chips.push({ label: words.onSale, without: { onSale: false } });
  if (inStock) chips.push({ label: words.inStock, without: { inStock: false } });
  if (filterCount(conditionsOf(params)) === 0) return null;
  return (
    <div className={styles.chips}>
      {chips.map((chip) => (
        <ChipLink
          key={chip.label}
          to={withConditions(params, chip.without)}
          label={chip.label}
          removeLabel={words.remove(chip.label)}
        />
      ))}
      <Link to={withConditions(params, NOTHING)} className={styles.reset} preventScrollReset>
        {words.reset}
      </Link>
    </div>
  );
}
