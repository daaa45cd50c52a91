import { ProductTile, type TileGoods } from './product-tile.tsx';
import styles from './product-grid.module.css';

/** Products in two columns on phones and four on wide screens. The first row is asked for at once, the rest as it comes near. */
export function ProductGrid({
  items,
  eagerCount = 4,
}: {
  items: (TileGoods & { id: string })[];
  eagerCount?: number;
}) {
  return (
    <ul className={styles.grid}>
      {items.map((goods, index) => (
        <li key={goods.id}>
          <ProductTile goods={goods} eager={index < eagerCount} />
        </li>
      ))}
    </ul>
  );
}
