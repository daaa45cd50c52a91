import type { Cart, CartLine } from '../../api/shapes.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { useToast } from '../../ui/toast-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { useCart } from './cart-context.ts';
import { CartLineRow } from './cart-line-row.tsx';
import styles from './cart.module.css';

/** The lines by the warehouse that sends them, those that cannot be sent apart below. */
export function CartLines({ cart }: { cart: Cart }) {
  const { texts } = useI18n();
  const store = useCart();
  const toast = useToast();
  const grouped = new Set(cart.groups.flatMap((group) => group.lineIds));
  const problems = cart.lines.filter((line) => line.problem !== null && !grouped.has(line.id));
  const loose = cart.lines.filter((line) => line.problem === null && !grouped.has(line.id));
  const say = (code: string): void =>
    toast({ text: texts.shell.problems[code] ?? texts.shell.errors.network });

  const row = (line: CartLine) => (
    <CartLineRow
      key={line.id}
      line={line}
      onQuantity={async (quantity) => {
        const change = await store.setQuantity(line.id, quantity);
        if (!change.ok) say(change.problem.code);
      }}
      onRemove={async () => {
        const change = await store.remove(line.id);
        if (!change.ok) return say(change.problem.code);
        toast({
          text: texts.cart.removed(line.productName),
          action: { label: texts.cart.undo, onPress: () => void store.add(line.variantId, line.quantity) },
        });
        return undefined;
      }}
    />
  );

  return (
    <div className={styles.groups}>
      {cart.groups.map((group, index) => (
        <section key={group.warehouseName} className={styles.group}>
          <h2 className={styles.groupTitle}>
            <Icon name="truck" size={20} />
            {texts.cart.group(group.warehouseName)}
            {cart.groups.length > 1 ? <span>{texts.cart.parcel(index + 1, cart.groups.length)}</span> : null}
          </h2>
          <ul>{cart.lines.filter((line) => group.lineIds.includes(line.id)).map(row)}</ul>
        </section>
      ))}
      {loose.length > 0 ? (
        <section className={styles.group}>
          <ul>{loose.map(row)}</ul>
        </section>
      ) : null}
      {problems.length > 0 ? (
        <section className={`${styles.group} ${styles.problems}`}>
          <h2 className={styles.groupTitle}>
            <Icon name="alert" size={20} />
            {texts.cart.problemsTitle}
          </h2>
          <ul>{problems.map(row)}</ul>
        </section>
      ) : null}
    </div>
  );
}
