import { Link } from 'react-router';
import { useI18n } from '../i18n/i18n-context.ts';
import { Picture, type PictureSource } from './picture.tsx';
import { PriceTag } from './price-tag.tsx';
import styles from './product-tile.module.css';

export interface TileGoods {
  slug: string;
  name: string;
  brand: string | null;
  image: PictureSource | null;
  priceWon: number;
  listPriceWon: number | null;
  discountPercent: number | null;
  soldOut: boolean;
  rating: number | null;
  reviewCount: number;
  badges: string[];
}

/** One product in a list: a picture, the name in two lines, the price row, the rating. The whole tile is one link. */
export function ProductTile({ goods, eager = false }: { goods: TileGoods; eager?: boolean }) {
  const { texts } = useI18n();
  return (
    <article className={goods.soldOut ? `${styles.tile} ${styles.gone}` : styles.tile}>
      <Link to={`/products/${goods.slug}`} className={styles.link} prefetch="intent">
        <span className={styles.picture}>
          <Picture source={goods.image} sizes="(width < 768px) 50vw, 300px" alt="" eager={eager} />
          {goods.soldOut ? <span className={styles.soldOut}>{texts.catalog.soldOut}</span> : null}
        </span>
        {goods.brand ? <span className={styles.brand}>{goods.brand}</span> : null}
        <h3 className={styles.name}>{goods.name}</h3>
        <PriceTag {...goods} />
        {goods.rating !== null && goods.reviewCount > 0 ? (
          <p className={`${styles.rating} numeric`}>
            <span aria-hidden="true">
              <b>★</b> {goods.rating.toFixed(1)} ({goods.reviewCount.toLocaleString('ko-KR')})
            </span>
            <span className="visually-hidden">
              {texts.catalog.reviewsShort(goods.rating.toFixed(1), goods.reviewCount)}
            </span>
          </p>
        ) : null}
        {goods.badges.length > 0 ? (
          <p className={styles.badges}>
            {goods.badges.map((badge) => (
              <span key={badge}>{badge}</span>
            ))}
          </p>
        ) : null}
      </Link>
    </article>
  );
}
