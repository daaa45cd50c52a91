import { useState } from 'react';
import { Link } from 'react-router';
import type { CartLine } from '../../api/shapes.ts';
import { won } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Picture } from '../../ui/picture.tsx';
import { QuantityStepper } from '../../ui/quantity-stepper.tsx';
import styles from './cart.module.css';

const MOST = 99;

/** One line: what it is, how many, what it comes to; a line that cannot be sent says why. */
export function CartLineRow({
  line,
  onQuantity,
  onRemove,
}: {
  line: CartLine;
  onQuantity: (quantity: number) => Promise<void>;
  onRemove: () => Promise<void>;
}) {
  const { locale, texts } = useI18n();
  const words = texts.cart;
  const [busy, setBusy] = useState(false);
  const change = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  const changeable = line.problem === null || line.problem === 'not-enough';
  return (
    <li className={changeable ? styles.line : `${styles.line} ${styles.gone}`} aria-busy={busy}>
      <Link to={`/products/${line.productSlug}`} className={styles.picture} tabIndex={-1} aria-hidden="true">
        <Picture source={line.image} sizes="96px" alt="" />
      </Link>
      <div className={styles.text}>
        <Link to={`/products/${line.productSlug}`} className={styles.name}>
          {line.productName}
        </Link>
        {line.optionLabel ? <p className={styles.option}>{line.optionLabel}</p> : null}
        {line.problem === 'sold-out' || line.problem === 'not-for-sale' ? (
          <p className={styles.reason}>{words.problems[line.problem]}</p>
        ) : null}
      </div>
      <button
        type="button"
        className={styles.remove}
        aria-label={words.removeLine(line.productName)}
        disabled={busy}
        onClick={() => void change(onRemove)}
      >
        <Icon name="close" size={20} />
      </button>
      {changeable ? (
        <div className={styles.amounts}>
          <QuantityStepper
            label={words.quantityOf(line.productName)}
            value={line.quantity}
            most={Math.max(1, Math.min(line.sellable, MOST))}
            disabled={busy}
            onChange={(quantity) => void change(() => onQuantity(quantity))}
          />
          <p className={`${styles.price} numeric`}>
            <strong>{won(line.lineTotalWon, locale)}</strong>
            {line.listPriceWon !== null && line.listPriceWon > line.unitPriceWon ? (
              <s>{won(line.listPriceWon * line.quantity, locale)}</s>
            ) : null}
          </p>
        </div>
      ) : null}
      {line.problem === 'not-enough' ? (
        <div className={styles.offer}>
          <p className={styles.reason}>{words.notEnough(line.sellable)}</p>
          <Button
            size="small"
            look="secondary"
            disabled={busy}
            onClick={() => void change(() => onQuantity(line.sellable))}
          >
            {words.setTo(line.sellable)}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
