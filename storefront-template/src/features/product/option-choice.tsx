import type { Product } from '../../api/shapes.ts';
import { won } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import type { Choice } from './use-choice.ts';
import { isValueSellable, valuePrice } from './variant.rules.ts';
import styles from './product.module.css';

/** The options as rows of buttons. Combinations that are sold out are crossed out, but can still be seen and named. */
export function OptionChoice({ product, choice }: { product: Product; choice: Choice }) {
  const { locale, texts } = useI18n();
  return product.options.map((option, index) => (
    <fieldset key={option.name} className={styles.option}>
      <legend>{option.name}</legend>
      <div className={styles.values}>
        {option.values.map((value) => {
          const sellable = isValueSellable(product, choice.selection, index, value.id);
          const price = valuePrice(product, value.id);
          return (
            <button
              key={value.id}
              type="button"
              className={styles.value}
              disabled={!sellable}
              aria-pressed={choice.selection[index] === value.id}
              aria-label={sellable ? undefined : texts.product.optionSoldOut(value.label)}
              onClick={() => choice.pick(index, value.id)}
            >
              <span>{value.label}</span>
              {price === null ? null : <small className="numeric">{won(price, locale)}</small>}
              {sellable ? null : <small>{texts.catalog.soldOut}</small>}
            </button>
          );
        })}
      </div>
    </fieldset>
  ));
}
