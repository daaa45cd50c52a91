import type { Product } from '../../api/shapes.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { PriceTag } from '../../ui/price-tag.tsx';
import { RatingStars } from '../../ui/rating-stars.tsx';
import styles from './summary.module.css';

/** What it is and what it costs. */
export function ProductSummary({ product }: { product: Product }) {
  const { texts } = useI18n();
  const steps = product.categories.map((category) => ({
    to: `/categories/${category.slug}`,
    label: category.name,
  }));
  return (
    <div className={styles.summary}>
      {steps.length > 0 ? <Breadcrumbs label={texts.shell.categories} steps={steps} /> : null}
      {product.brand ? <p className={styles.brand}>{product.brand}</p> : null}
      <h1 className={styles.name}>{product.name}</h1>
      {product.rating !== null && product.reviewCount > 0 ? (
        <a href="#reviews" className={styles.rating}>
          <RatingStars rating={product.rating} label={texts.product.stars(product.rating)} />
          <span className="numeric">
            {product.rating.toFixed(1)} · {texts.product.reviewCount(product.reviewCount)}
          </span>
        </a>
      ) : null}
      <PriceTag {...product} size="large" />
      {product.badges.length > 0 ? (
        <p className={styles.badges}>
          {product.badges.map((badge) => (
            <span key={badge}>{badge}</span>
          ))}
        </p>
      ) : null}
    </div>
  );
}
