import { won } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Picture, type PictureSource } from '../../ui/picture.tsx';
import styles from './checkout.module.css';

export interface Goods {
  id: string;
  productName: string;
  optionLabel: string | null;
  image: PictureSource | null;
  quantity: number;
  lineTotalWon: number;
}

/** What is about to be bought, for a last look. */
export function GoodsList({ lines }: { lines: Goods[] }) {
  const { locale, texts } = useI18n();
  return (
    <ul className={styles.goods}>
      {lines.map((line) => (
        <li key={line.id}>
          <Picture source={line.image} sizes="64px" alt="" ratio="square" />
          <div>
            <p className={styles.goodsName}>{line.productName}</p>
            <p className={styles.goodsNote}>
              {[line.optionLabel, texts.checkout.itemCount(line.quantity)].filter(Boolean).join(' · ')}
            </p>
          </div>
          <strong className="numeric">{won(line.lineTotalWon, locale)}</strong>
        </li>
      ))}
    </ul>
  );
}
