import type { Product, Shop } from '../../api/shapes.ts';
import { day, moment, won } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './product.module.css';

/** When it arrives, from where, and what sending it costs. */
export function DeliveryPromise({
  delivery,
  shipping,
  taxFree,
}: {
  delivery: Product['delivery'];
  shipping: Shop['shipping'];
  taxFree: boolean;
}) {
  const { locale, texts } = useI18n();
  const words = texts.product;
  const free = shipping.feeWon === 0;
  return (
    <dl className={styles.facts}>
      {delivery ? (
        <div>
          <dt>
            <Icon name="truck" size={22} />
            <span className="visually-hidden">{words.delivery}</span>
          </dt>
          <dd>
            <strong>{words.deliveryPromise(day(delivery.expectedOn, locale))}</strong>
            <small>{words.deliveryFrom(delivery.warehouseName, moment(delivery.cutOffAt, locale))}</small>
          </dd>
        </div>
      ) : null}
      <div>
        <dt>
          <Icon name="box" size={22} />
          <span className="visually-hidden">{words.shippingFee}</span>
        </dt>
        <dd>
          <strong className="numeric">
            {free ? words.freeShipping : `${words.shippingFee} ${won(shipping.feeWon, locale)}`}
          </strong>
          {!free && shipping.freeFromWon !== null ? (
            <small>{words.freeFrom(won(shipping.freeFromWon, locale))}</small>
          ) : null}
          {taxFree ? <small>{words.taxFree}</small> : null}
        </dd>
      </div>
    </dl>
  );
}
