import { ProductTile, type TileGoods } from './product-tile.tsx';
import styles from './product-shelf.module.css';

/** Products in a row that scrolls sideways on phones and fills up to two rows of four on wide screens. */
export function ProductShelf({ items }: { items: (TileGoods & { id: string })[] }) {
  return (
    <ul className={styles.shelf} data-count={Math.min(items.length, 4)}>
      {items.map((goods) => (
        <li key={goods.id}>
          <ProductTile goods={goods} />
        </li>
      ))}
    </ul>
  );
}
