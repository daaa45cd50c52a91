import type { Quote } from '../../api/shapes.ts';
import { day } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import styles from './checkout.module.css';

/** From where and when: one line per parcel. */
export function ParcelList({ parcels }: { parcels: Quote['parcels'] }) {
  const { locale, texts } = useI18n();
  if (parcels.length === 0) return null;
  return (
    <div className={styles.parcels}>
      <strong>{texts.checkout.parcels(parcels.length)}</strong>
      <ul>
        {parcels.map((parcel) => (
          <li key={parcel.warehouseName}>
            {texts.checkout.parcel(parcel.warehouseName, day(parcel.expectedOn, locale))}
          </li>
        ))}
      </ul>
    </div>
  );
}
