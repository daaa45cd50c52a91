import { Link } from 'react-router';
import type { Product } from '../../api/shapes.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import styles from './product.module.css';

/** The seller's words, the table the law asks for, and what happens when something must go back. */
export function ProductDetails({ product }: { product: Product }) {
  const { texts } = useI18n();
  const words = texts.product;
  return (
    <>
      {product.description.length > 0 ? (
        <section className={styles.detail}>
          <h2>{words.description}</h2>
          {product.description.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ) : null}
      <section className={styles.detail}>
        <h2>{words.notice}</h2>
        {product.notice.length > 0 ? (
          <table className={styles.notice}>
            <tbody>
              {product.notice.map((row) => (
                <tr key={row.label}>
                  <th scope="row">{row.label}</th>
                  <td>{row.value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : (
          <p>{words.noticeEmpty}</p>
        )}
      </section>
      <section className={styles.detail}>
        <h2>{words.returns}</h2>
        <p>{product.taxKind === 'tax-free' ? words.returnsFresh : words.returnsNormal}</p>
        <p>
          <Link to="/policies/delivery" className={styles.textLink}>
            {words.returnsMore}
          </Link>
        </p>
      </section>
    </>
  );
}
