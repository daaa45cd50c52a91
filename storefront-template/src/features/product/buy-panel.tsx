import { useState } from 'react';
import type { Product, Shop } from '../../api/shapes.ts';
import { won } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { QuantityStepper } from '../../ui/quantity-stepper.tsx';
import { OptionChoice } from './option-choice.tsx';
import type { Choice } from './use-choice.ts';
import styles from './product.module.css';

const FEW = 5;

/** Options, quantity, total and the two ways to buy. `onBuy` says whether it worked or why not. */
export function BuyPanel({
  product,
  choice,
  shipping,
  onBuy,
}: {
  product: Product;
  choice: Choice;
  shipping: Shop['shipping'];
  onBuy: (variantId: string, quantity: number, then: 'stay' | 'checkout') => Promise<string | null>;
}) {
  const { locale, texts } = useI18n();
  const words = texts.product;
  const [busy, setBusy] = useState<'stay' | 'checkout' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { variant, quantity, most } = choice;
  const total = (variant?.priceWon ?? product.priceWon) * quantity;

  async function buy(then: 'stay' | 'checkout'): Promise<void> {
    if (!variant) {
      const missing = product.options.find((_, index) => choice.selection[index] === null);
      setProblem(missing ? words.choose(missing.name) : words.chooseOption);
      return;
    }
    setProblem(null);
    setBusy(then);
    setProblem(await onBuy(variant.id, quantity, then));
    setBusy(null);
  }

  if (product.soldOut) {
    return (
      <Button wide size="large" disabled>
        {words.soldOut}
      </Button>
    );
  }
  return (
    <div className={styles.panel}>
      <OptionChoice product={product} choice={choice} />
      <div className={styles.quantityRow}>
        <span>{words.quantity}</span>
        {variant && variant.sellable <= FEW && !variant.soldOut ? (
          <span className={styles.few}>{words.fewLeft(variant.sellable)}</span>
        ) : null}
        <QuantityStepper label={words.quantity} value={quantity} most={most} onChange={choice.setQuantity} />
      </div>
      <div className={styles.totalRow} aria-live="polite">
        <span>{words.total}</span>
        {variant ? (
          <strong className="numeric">{won(total, locale)}</strong>
        ) : (
          <span className={styles.unchosen}>{words.chooseOption}</span>
        )}
      </div>
      {variant ? <FreeShippingNote total={total} shipping={shipping} /> : null}
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      <div className={styles.actions}>
        <Button look="secondary" size="large" busy={busy === 'stay'} onClick={() => void buy('stay')}>
          {words.addToCart}
        </Button>
        <Button size="large" busy={busy === 'checkout'} onClick={() => void buy('checkout')}>
          {words.buyNow}
        </Button>
      </div>
    </div>
  );
}

function FreeShippingNote({ total, shipping }: { total: number; shipping: Shop['shipping'] }) {
  const { locale, texts } = useI18n();
  if (shipping.freeFromWon === null || shipping.feeWon === 0) return null;
  const missing = shipping.freeFromWon - total;
  return (
    <p className={styles.freeNote}>
      {missing > 0 ? texts.product.freeRemaining(won(missing, locale)) : texts.product.freeReached}
    </p>
  );
}
