import { useI18n } from '../i18n/i18n-context.ts';
import { won } from '../i18n/format.ts';
import styles from './price-tag.module.css';

/** Discount rate first, then the price, then what it was; a screen reader hears which is which. */
export function PriceTag({
  priceWon,
  listPriceWon,
  discountPercent,
  size = 'small',
}: {
  priceWon: number;
  listPriceWon: number | null;
  discountPercent: number | null;
  size?: 'small' | 'large';
}) {
  const { locale, texts } = useI18n();
  const reduced = listPriceWon !== null && listPriceWon > priceWon;
  return (
    <p className={`${styles.row} ${styles[size]} numeric`}>
      {reduced && discountPercent ? (
        <>
          <span className="visually-hidden">{texts.catalog.discount} </span>
          <strong className={styles.rate}>{discountPercent}%</strong>
        </>
      ) : null}
      <span className="visually-hidden">{texts.catalog.price} </span>
      <strong className={styles.price}>{won(priceWon, locale)}</strong>
      {reduced ? (
        <>
          <span className="visually-hidden">{texts.catalog.listPrice} </span>
          <s className={styles.old}>{won(listPriceWon, locale)}</s>
        </>
      ) : null}
    </p>
  );
}
