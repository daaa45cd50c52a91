import type { Db } from '../database/index.ts';
import type { Actor, TenantId } from '../kernel/index.ts';

/** A line as it is stored; everything shown of it comes from the catalogue at the time of asking. */
export interface CartLineRow {
  readonly id: string;
  readonly cartId: string;
  readonly variantId: string;
  readonly quantity: number;
}

/** The id of the caller's cart, or null while there is none. */
export async function findCartId(db: Db, tenant: TenantId, actor: Actor): Promise<string | null> {
  if (actor.kind !== 'customer' && actor.kind !== 'guest') return null;
  const row = await db
    .selectFrom('cart')
    .select('id')
    .where('tenant_id', '=', tenant)
    .$if(actor.kind === 'customer', (query) =>
      query.where('customer_id', '=', actor.kind === 'customer' ? actor.id : ''),
    )
    .$if(actor.kind === 'guest', (query) =>
      query.where('secret_hash', '=', actor.kind === 'guest' ? actor.secretHash : ''),
    )
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The caller's cart with its lines, oldest first; null while there is none. */
export async function findCart(
  db: Db,
  tenant: TenantId,
  actor: Actor,
): Promise<{ id: string; lines: CartLineRow[] } | null> {
  if (actor.kind !== 'customer' && actor.kind !== 'guest') return null;
  const rows = await db
    .selectFrom('cart')
    .leftJoin('cart_line as line', (join) =>
      join.onRef('line.tenant_id', '=', 'cart.tenant_id').onRef('line.cart_id', '=', 'cart.id'),
    )
    .select(['cart.id as cartId', 'line.id', 'line.variant_id as variantId', 'line.quantity'])
    .where('cart.tenant_id', '=', tenant)
    .where((eb) =>
      actor.kind === 'customer'
        ? eb('cart.customer_id', '=', actor.id)
        : eb('cart.secret_hash', '=', actor.secretHash),
    )
    .orderBy('line.added_at')
    .orderBy('line.id')
    .execute();
  const [first] = rows;
  if (first === undefined) return null;
  const lines = rows.flatMap(({ cartId, id, variantId, quantity }) =>
    id === null || variantId === null || quantity === null ? [] : [{ id, cartId, variantId, quantity }],
  );
  return { id: first.cartId, lines };
}

/** A cart's lines, oldest first. */
export async function findCartLines(db: Db, tenant: TenantId, cartId: string): Promise<CartLineRow[]> {
  const rows = await db
    .selectFrom('cart_line')
    .select(['id', 'cart_id', 'variant_id', 'quantity'])
    .where('tenant_id', '=', tenant)
    .where('cart_id', '=', cartId)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    cartId: row.cart_id,
    variantId: row.variant_id,
    quantity: row.quantity,
  }));
}
