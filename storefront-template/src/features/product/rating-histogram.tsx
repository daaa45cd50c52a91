import { useI18n } from '../../i18n/i18n-context.ts';
import { RatingStars } from '../../ui/rating-stars.tsx';
import styles from './reviews.module.css';

/** The average in large, and a bar for each number of stars. Counts come as [one star, …, five stars]. */
export function RatingHistogram({ counts, rating }: { counts: number[]; rating: number | null }) {
  const { texts } = useI18n();
  const all = counts.reduce((sum, count) => sum + count, 0);
  const average =
    all === 0 ? rating : counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / all;
  return (
    <div className={styles.summary}>
      <div className={styles.average}>
        <strong className="numeric">{(average ?? 0).toFixed(1)}</strong>
        <RatingStars
          rating={average ?? 0}
          label={`${texts.product.average} ${(average ?? 0).toFixed(1)}`}
          size={20}
        />
      </div>
      <ul className={styles.bars}>
        {[5, 4, 3, 2, 1].map((stars) => {
          const count = counts[stars - 1] ?? 0;
          const share = all === 0 ? 0 : Math.round((count / all) * 100);
          return (
            <li key={stars}>
              <span className="visually-hidden">{texts.product.starsOf(stars, count)}</span>
              <span aria-hidden="true" className="numeric">
                {texts.product.stars(stars)}
              </span>
              <span className={styles.bar} aria-hidden="true">
                <span style={{ width: `${share}%` }} />
              </span>
              <span aria-hidden="true" className="numeric">
                {count.toLocaleString('ko-KR')}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
