import { useState } from 'react';
import { browserApi } from '../../api/browser-api.ts';
import type { ReviewPage } from '../../api/shapes.ts';
import { date } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RatingStars } from '../../ui/rating-stars.tsx';
import { RatingHistogram } from './rating-histogram.tsx';
import styles from './reviews.module.css';

/** What buyers say: the spread of their stars, then their words, a page at a time. */
export function ReviewSection({
  slug,
  first,
  rating,
}: {
  slug: string;
  first: ReviewPage;
  rating: number | null;
}) {
  const { texts } = useI18n();
  const words = texts.product;
  const [reviews, setReviews] = useState(first);
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');

  async function more(): Promise<void> {
    if (reviews.nextCursor === null) return;
    setState('loading');
    const { data } = await browserApi
      .GET('/shop/v1/products/{slug}/reviews', {
        params: { path: { slug }, query: { cursor: reviews.nextCursor } },
      })
      .catch(() => ({ data: undefined }));
    if (data) setReviews({ ...data, items: [...reviews.items, ...data.items] });
    setState(data ? 'idle' : 'failed');
  }

  return (
    <section className={styles.section} id="reviews">
      <h2>
        {words.reviews} <span className="numeric">{first.total.toLocaleString('ko-KR')}</span>
      </h2>
      {reviews.items.length === 0 ? (
        <EmptyState icon="user" title={words.noReviews} text={words.noReviewsText} />
      ) : (
        <>
          <RatingHistogram counts={first.ratingCounts} rating={rating} />
          <ul className={styles.list}>
            {reviews.items.map((review) => (
              <li key={review.id}>
                <div className={styles.head}>
                  <RatingStars rating={review.rating} label={words.stars(review.rating)} />
                  <span>{review.author}</span>
                  <time dateTime={review.createdAt} className="numeric">
                    {date(review.createdAt)}
                  </time>
                </div>
                {review.optionLabel ? (
                  <p className={styles.option}>{words.purchased(review.optionLabel)}</p>
                ) : null}
                <p className={styles.body}>{review.body}</p>
              </li>
            ))}
          </ul>
          {state === 'failed' ? <p role="alert">{texts.shell.errors.network}</p> : null}
          {reviews.nextCursor === null ? null : (
            <Button look="secondary" wide busy={state === 'loading'} onClick={() => void more()}>
              {words.moreReviews}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
