import { won } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SumList, type SumRow } from '../../ui/sum-list.tsx';
import styles from './checkout.module.css';

export interface Amounts {
  itemsTotalWon: number;
  discountWon: number;
  shippingFeeWon: number;
  totalWon: number;
  taxFreeWon?: number;
  vatWon?: number;
}

/** The whole price with everything in it, and the button that names it. */
export function CheckoutSummary({
  amounts,
  farFeeWon = 0,
  busy,
  disabled,
  onPay,
}: {
  amounts: Amounts;
  /** How much of the shipping fee is for Jeju or an island. */
  farFeeWon?: number;
  busy: boolean;
  disabled: boolean;
  onPay: () => void;
}) {
  const { locale, texts } = useI18n();
  const words = texts.checkout;
  const rows: SumRow[] = [
    { label: words.itemsTotal, value: won(amounts.itemsTotalWon, locale) },
    ...(amounts.discountWon > 0
      ? [{ label: words.discount, value: `-${won(amounts.discountWon, locale)}` }]
      : []),
    {
      label: words.shippingFee,
      value: amounts.shippingFeeWon === 0 ? words.free : won(amounts.shippingFeeWon, locale),
    },
    { label: words.total, value: won(amounts.totalWon, locale), strong: true },
    ...(amounts.taxFreeWon
      ? [{ label: words.taxFree, value: won(amounts.taxFreeWon, locale), faint: true }]
      : []),
    ...(amounts.vatWon ? [{ label: words.vat, value: won(amounts.vatWon, locale), faint: true }] : []),
  ];
  return (
    <aside className={styles.summary}>
      <Panel title={words.summary}>
        <SumList rows={rows} />
        {farFeeWon > 0 ? <p className={styles.small}>{words.farFee(won(farFeeWon, locale))}</p> : null}
        <div className={styles.payBar} data-buy-bar="">
          <Button size="large" wide busy={busy} disabled={disabled} onClick={onPay}>
            <span className="numeric">{busy ? words.paying : words.pay(won(amounts.totalWon, locale))}</span>
          </Button>
        </div>
      </Panel>
      <noscript>
        <p className={styles.error}>{words.noScript}</p>
      </noscript>
    </aside>
  );
}
