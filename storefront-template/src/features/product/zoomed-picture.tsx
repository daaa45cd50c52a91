import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useI18n } from '../../i18n/i18n-context.ts';
import type { PictureSource } from '../../ui/picture.tsx';
import styles from './gallery.module.css';

/** The whole picture; pressed again it grows around its middle and is moved about by scrolling. */
export function ZoomedPicture({ image }: { image: PictureSource }) {
  const { texts } = useI18n();
  const frame = useRef<HTMLButtonElement>(null);
  const [close, setClose] = useState(false);
  function toggle(): void {
    // The picture must have its new size before its middle can be found.
    flushSync(() => setClose(!close));
    const element = frame.current;
    element?.scrollTo(
      (element.scrollWidth - element.clientWidth) / 2,
      (element.scrollHeight - element.clientHeight) / 2,
    );
  }
  return (
    <button
      ref={frame}
      type="button"
      className={close ? `${styles.zoom} ${styles.closer}` : styles.zoom}
      aria-label={texts.product.zoom}
      aria-pressed={close}
      onClick={toggle}
    >
      <img
        src={image.url}
        srcSet={image.srcset || undefined}
        sizes={close ? '200vw' : '100vw'}
        width={image.width}
        height={image.height}
        alt={image.alt}
      />
    </button>
  );
}
