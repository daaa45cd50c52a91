import { createContext, useContext } from 'react';
import type { Cart } from '../../api/shapes.ts';
import type { Problem } from '../../api/problem.ts';

/** What happened to a change of the cart. */
export type CartChange = { ok: true; cart: Cart } | { ok: false; problem: Problem };

/** The visitor's cart as this page knows it, and the ways to change it. */
export interface CartStore {
  /** Null until it has been read; the count is remembered from the last visit meanwhile. */
  cart: Cart | null;
  count: number;
  add: (variantId: string, quantity: number) => Promise<CartChange>;
  setQuantity: (lineId: string, quantity: number) => Promise<CartChange>;
  remove: (lineId: string) => Promise<CartChange>;
  refresh: () => Promise<void>;
}

export const CartContext = createContext<CartStore | null>(null);

/** The cart of this visitor. */
export function useCart(): CartStore {
  const store = useContext(CartContext);
  if (!store) throw new Error('useCart needs a CartProvider above it.');
  return store;
}
