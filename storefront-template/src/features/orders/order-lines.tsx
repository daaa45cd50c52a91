import { useState } from 'react';
import { Link } from 'react-router';
import type { Order } from '../../api/shapes.ts';
import { won } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { Picture } from '../../ui/picture.tsx';
import { ReviewDialog } from './review-dialog.tsx';
import styles from './orders.module.css';

/** What was ordered; a line that arrived can be reviewed. */
export function OrderLines({ lines }: { lines: Order['lines'] }) {
  const { locale, texts } = useI18n();
  const words = texts.orders;
  const [reviewing, setReviewing] = useState<Order['lines'][number] | null>(null);
  const [reviewed, setReviewed] = useState<string[]>([]);
  return (
    <>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line.id}>
            <Link
              to={`/products/${line.productSlug}`}
              className={styles.linePicture}
              tabIndex={-1}
              aria-hidden="true"
            >
              <Picture source={line.image} sizes="72px" alt="" ratio="square" />
            </Link>
            <div>
              <Link to={`/products/${line.productSlug}`} className={styles.lineName}>
                {line.productName}
              </Link>
              <p className={styles.small}>
                {[
                  line.optionLabel,
                  words.quantity(line.quantity),
                  line.quantityCancelled > 0 ? words.cancelledQuantity(line.quantityCancelled) : null,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <strong className="numeric">{won(line.lineTotalWon, locale)}</strong>
            </div>
            {line.reviewable && !reviewed.includes(line.id) ? (
              <Button look="secondary" size="small" onClick={() => setReviewing(line)}>
                {words.writeReview}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <ReviewDialog
        line={reviewing}
        onClose={() => setReviewing(null)}
        onSent={(lineId) => {
          setReviewed([...reviewed, lineId]);
          setReviewing(null);
        }}
      />
    </>
  );
}
