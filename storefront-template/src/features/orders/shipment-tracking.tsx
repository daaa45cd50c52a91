import type { Shipment } from '../../api/shapes.ts';
import { moment } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import styles from './orders.module.css';

/** What the courier has told; open while the parcel is on its way. */
export function ShipmentTracking({ shipment }: { shipment: Shipment }) {
  const { locale, texts } = useI18n();
  const words = texts.orders;
  const { carrierName, trackingNumber, trackingUrl, events, state } = shipment;
  if (trackingNumber === null || carrierName === null) return null;
  return (
    <details className={styles.tracking} open={state === 'shipped'}>
      <summary>
        {words.tracking} <span className="numeric">{words.trackingNumber(carrierName, trackingNumber)}</span>
      </summary>
      {events.length === 0 ? <p className={styles.small}>{words.trackingEmpty}</p> : null}
      <ol className={styles.events}>
        {events.map((event) => (
          <li key={`${event.at} ${event.label}`}>
            <span>{event.label}</span>
            <small className="numeric">
              {[moment(event.at, locale), event.place].filter(Boolean).join(' · ')}
            </small>
          </li>
        ))}
      </ol>
      {trackingUrl ? (
        <a href={trackingUrl} target="_blank" rel="noreferrer" className={styles.textLink}>
          {carrierName}
        </a>
      ) : null}
    </details>
  );
}
