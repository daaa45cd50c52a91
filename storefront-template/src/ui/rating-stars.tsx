import styles from './rating-stars.module.css';

const STAR = 'M12 2.6l2.9 5.9 6.5.9-4.7 4.6 1.1 6.5L12 17.4l-5.8 3.1 1.1-6.5L2.6 9.4l6.5-.9z';

/** Five stars filled to the rating; the words are for those who cannot see them. */
export function RatingStars({ rating, label, size = 16 }: { rating: number; label: string; size?: number }) {
  return (
    <span className={styles.stars}>
      <span className="visually-hidden">{label}</span>
      {[1, 2, 3, 4, 5].map((star) => {
        const share = Math.round(Math.max(0, Math.min(1, rating - star + 1)) * 100);
        return (
          <svg key={star} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
            <path d={STAR} className={styles.empty} />
            <path d={STAR} className={styles.full} style={{ clipPath: `inset(0 ${100 - share}% 0 0)` }} />
          </svg>
        );
      })}
    </span>
  );
}
