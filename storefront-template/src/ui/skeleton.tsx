import type { CSSProperties } from 'react';
import styles from './skeleton.module.css';

/** A grey shape where something is about to be. */
export function Skeleton({
  width = '100%',
  height = '1em',
  ratio,
}: {
  width?: string;
  height?: string;
  ratio?: string;
}) {
  const style: CSSProperties = ratio ? { width, aspectRatio: ratio } : { width, height };
  return <span className={styles.skeleton} style={style} aria-hidden="true" />;
}
