import { useRef, useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Picture, type PictureSource } from '../../ui/picture.tsx';
import { ZoomedPicture } from './zoomed-picture.tsx';
import styles from './gallery.module.css';

/** The pictures side by side: swiped on phones, chosen by thumbnails on wide screens, pressed to see them large. */
export function ProductGallery({ name, images }: { name: string; images: PictureSource[] }) {
  const { texts } = useI18n();
  const strip = useRef<HTMLDivElement>(null);
  const [index, setIndex] = useState(0);
  const [zoomed, setZoomed] = useState(false);
  const show = (next: number): void => {
    const target = (next + images.length) % images.length;
    strip.current?.scrollTo({ left: target * strip.current.clientWidth });
    setIndex(target);
  };
  if (images.length === 0) return <Picture source={null} sizes="100vw" />;
  return (
    <section className={styles.gallery} aria-label={texts.product.pictures}>
      <div className={styles.stage}>
        <div
          ref={strip}
          className={styles.strip}
          onScroll={(event) => {
            const { scrollLeft, clientWidth } = event.currentTarget;
            setIndex(Math.round(scrollLeft / Math.max(clientWidth, 1)));
          }}
        >
          {images.map((image, position) => (
            <button
              key={image.url}
              type="button"
              className={styles.slide}
              aria-label={`${texts.product.zoom}, ${texts.product.picture(position + 1, images.length)}`}
              tabIndex={position === index ? 0 : -1}
              onClick={() => setZoomed(true)}
            >
              <Picture
                source={image}
                sizes="(width < 768px) 100vw, 600px"
                alt={position === 0 ? name : image.alt}
                eager={position === 0}
              />
            </button>
          ))}
        </div>
        {images.length > 1 ? (
          <>
            <button type="button" className={styles.previous} onClick={() => show(index - 1)}>
              <Icon name="left" />
              <span className="visually-hidden">{texts.product.previous}</span>
            </button>
            <button type="button" className={styles.next} onClick={() => show(index + 1)}>
              <Icon name="right" />
              <span className="visually-hidden">{texts.product.next}</span>
            </button>
            <span className={`${styles.counter} numeric`} aria-hidden="true">
              {index + 1} / {images.length}
            </span>
          </>
        ) : null}
      </div>
      {images.length > 1 ? (
        <ul className={styles.thumbs}>
          {images.map((image, position) => (
            <li key={image.url}>
              <button
                type="button"
                aria-label={texts.product.picture(position + 1, images.length)}
                aria-current={position === index}
                onClick={() => show(position)}
              >
                <Picture source={image} sizes="80px" alt="" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <Dialog open={zoomed} full title={name} onClose={() => setZoomed(false)}>
        {images[index] ? <ZoomedPicture image={images[index]} /> : null}
      </Dialog>
    </section>
  );
}
