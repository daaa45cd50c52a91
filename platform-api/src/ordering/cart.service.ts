import { Injectable, type OnModuleInit } from '@nestjs/common';
import { sql } from 'kysely';
import { variantsForSale } from '../catalog/index.ts';
import { Database, isDuplicateKey, type Db } from '../database/index.ts';
import { SignInListeners, type SignInListener } from '../identity/index.ts';
import { Clock, newId, type Actor, type TenantId } from '../kernel/index.ts';
import { findCart, findCartId, findCartLines } from './cart.queries.ts';
import { QUANTITY_MAX, type CartView } from './cart.schemas.ts';
import { CartReader } from './cart.reader.ts';
import { orderingErrors } from './ordering.errors.ts';

const LINES_MAX = 50;

/** Changes carts. A cart holds nothing back: stock is taken at checkout. */
@Injectable()
export class CartService implements OnModuleInit, SignInListener {
  constructor(
    private readonly database: Database,
    private readonly reader: CartReader,
    private readonly listeners: SignInListeners,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }

  /** Puts more of a variant into the caller's cart; above 99 of one it stays at 99. */
  async add(tenant: TenantId, actor: Actor, variantId: string, quantity: number): Promise<CartView> {
    const { db } = this.database;
    const [[variant], cart] = await Promise.all([
      variantsForSale(db, tenant, [variantId]),
      findCart(db, tenant, actor),
    ]);
    if (variant === undefined) throw orderingErrors.variantNotFound();
    if (!variant.forSale) throw orderingErrors.notForSale({ name: variant.productName });
    const lines = cart?.lines ?? [];
    if (lines.length >= LINES_MAX && !lines.some((line) => line.variantId === variantId)) {
      throw orderingErrors.cartFull({ max: LINES_MAX });
    }
    const cartId = cart?.id ?? (await this.makeCart(tenant, actor));
    const now = this.clock.now();
    await this.database.statement((one) => addToLine(one, tenant, cartId, variantId, quantity, now));
    return await this.reader.read(tenant, actor);
  }

  /** Sets a line's quantity. */
  async change(tenant: TenantId, actor: Actor, lineId: string, quantity: number): Promise<CartView> {
    const cartId = await findCartId(this.database.db, tenant, actor);
    const result = await this.database.db
      .updateTable('cart_line')
      .set({ quantity })
      .where('tenant_id', '=', tenant)
      .where('cart_id', '=', cartId ?? '')
      .where('id', '=', lineId)
      .executeTakeFirst();
    // An unchanged quantity also counts as matched by mysql2 (found rows), so 0 means that the line is gone.
    if (result.numUpdatedRows === 0n) throw orderingErrors.lineNotFound();
    return await this.reader.read(tenant, actor);
  }

  /** Takes a line out; one that is gone already is no error. */
  async remove(tenant: TenantId, actor: Actor, lineId: string): Promise<CartView> {
    const cartId = await findCartId(this.database.db, tenant, actor);
    await this.database.db
      .deleteFrom('cart_line')
      .where('tenant_id', '=', tenant)
      .where('cart_id', '=', cartId ?? '')
      .where('id', '=', lineId)
      .execute();
    return await this.reader.read(tenant, actor);
  }

  /** At sign-in the guest's cart becomes part of the customer's; equal variants are added up. */
  async customerSignedIn(
    tenant: TenantId,
    customerId: string,
    guestSecretHash: string | null,
  ): Promise<void> {
    if (guestSecretHash === null) return;
    const guestCart = await findCartId(this.database.db, tenant, {
      kind: 'guest',
      secretHash: guestSecretHash,
    });
    if (guestCart === null) return;
    const customer = { kind: 'customer', id: customerId, sessionId: '' } as const;
    const customerCart =
      (await findCartId(this.database.db, tenant, customer)) ?? (await this.makeCart(tenant, customer));
    await this.database.transaction(async (tx) => {
      for (const line of await findCartLines(tx, tenant, guestCart)) {
        await addToLine(tx, tenant, customerCart, line.variantId, line.quantity, this.clock.now());
      }
      await tx.deleteFrom('cart').where('tenant_id', '=', tenant).where('id', '=', guestCart).execute();
    });
  }

  /** Makes the caller's cart; another tab may make it at the same moment. */
  private async makeCart(tenant: TenantId, actor: Actor): Promise<string> {
    const now = this.clock.now();
    const id = newId();
    try {
      await this.database.db
        .insertInto('cart')
        .values({
          tenant_id: tenant,
          id,
          secret_hash: actor.kind === 'guest' ? actor.secretHash : null,
          customer_id: actor.kind === 'customer' ? actor.id : null,
          created_at: now,
          updated_at: now,
        })
        .execute();
      return id;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return (await findCartId(this.database.db, tenant, actor)) ?? id; // A second tab made it just now.
    }
  }
}

async function addToLine(
  db: Db,
  tenant: TenantId,
  cartId: string,
  variantId: string,
  quantity: number,
  now: Date,
): Promise<void> {
  await db
    .insertInto('cart_line')
    .values({
      tenant_id: tenant,
      id: newId(),
      cart_id: cartId,
      variant_id: variantId,
      quantity,
      added_at: now,
    })
    .onDuplicateKeyUpdate({ quantity: sql`least(${QUANTITY_MAX}, cart_line.quantity + values(quantity))` })
    .execute();
}
