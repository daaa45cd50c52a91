import type { Cart } from '../../api/shapes.ts';
import { won } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SumList, type SumRow } from '../../ui/sum-list.tsx';
import styles from './cart.module.css';

/** What it all comes to, how far free shipping is, and the way on. On phones the way on stays at the bottom. */
export function CartSummary({ cart, freeFromWon }: { cart: Cart; freeFromWon: number | null }) {
  const { locale, texts } = useI18n();
  const words = texts.cart;
  const orderable = cart.lines.filter((line) => line.problem === null);
  const count = orderable.reduce((sum, line) => sum + line.quantity, 0);
  const rows: SumRow[] = [
    { label: words.itemsTotal, value: won(cart.itemsTotalWon, locale) },
    ...(cart.discountWon > 0 ? [{ label: words.discount, value: `-${won(cart.discountWon, locale)}` }] : []),
    {
      label: words.shippingFee,
      value: cart.shippingFeeWon === 0 ? words.free : won(cart.shippingFeeWon, locale),
    },
    { label: words.total, value: won(cart.totalWon, locale), strong: true },
  ];
  return (
    <aside className={styles.summary}>
      <Panel title={words.summary}>
        {count > 0 && freeFromWon !== null ? (
          <FreeShipping remaining={cart.freeShippingRemainingWon} freeFromWon={freeFromWon} />
        ) : null}
        <SumList rows={rows} />
        <p className={styles.note}>{words.shippingNote}</p>
        {count > 0 && orderable.length < cart.lines.length ? (
          <p className={styles.note}>{words.withoutProblems}</p>
        ) : null}
        <div className={styles.order} data-buy-bar="">
          {count > 0 ? (
            <ButtonLink to="/checkout" size="large" wide>
              <span className="numeric">{words.orderCount(count, won(cart.totalWon, locale))}</span>
            </ButtonLink>
          ) : (
            <ButtonLink to="/" size="large" look="secondary" wide>
              {texts.shell.keepShopping}
            </ButtonLink>
          )}
        </div>
      </Panel>
    </aside>
  );
}

function FreeShipping({ remaining, freeFromWon }: { remaining: number | null; freeFromWon: number }) {
  const { locale, texts } = useI18n();
  const left = remaining ?? 0;
  const share = Math.max(0, Math.min(100, Math.round((1 - left / Math.max(freeFromWon, 1)) * 100)));
  return (
    <div className={styles.free}>
      <p className="numeric">
        {left > 0 ? texts.cart.freeRemaining(won(left, locale)) : texts.cart.freeReached}
      </p>
      <div className={styles.freeBar} aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </div>
    </div>
  );
}
