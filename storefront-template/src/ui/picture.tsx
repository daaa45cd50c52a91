import { Icon } from './icon.tsx';
import styles from './picture.module.css';

export interface PictureSource {
  url: string;
  srcset: string;
  width: number;
  height: number;
  alt: string;
}

/** A picture that holds its place before it arrives; goods without one get a quiet drawing of a box instead. */
export function Picture({
  source,
  sizes,
  alt,
  eager = false,
  ratio = 'tile',
}: {
  source: PictureSource | null;
  sizes: string;
  alt?: string;
  eager?: boolean;
  ratio?: 'tile' | 'square' | 'free';
}) {
  return (
    <span className={`${styles.frame} ${styles[ratio]}`}>
      {source ? (
        <img
          src={source.url}
          srcSet={source.srcset || undefined}
          sizes={source.srcset ? sizes : undefined}
          width={source.width}
          height={source.height}
          alt={alt ?? source.alt}
          loading={eager ? 'eager' : 'lazy'}
          fetchPriority={eager ? 'high' : undefined}
          decoding="async"
        />
      ) : (
        <span className={styles.none}>
          <Icon name="box" size={32} />
        </span>
      )}
    </span>
  );
}
