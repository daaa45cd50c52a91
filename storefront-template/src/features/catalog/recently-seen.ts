import type { ProductCard } from '../../api/shapes.ts';

const KEY = 'gamja.recently-seen';
const MOST = 12;

/** The products last looked at in this browser, newest first; kept here only, nobody else learns of them. */
export function recentlySeen(): ProductCard[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? (kept as ProductCard[]) : [];
  } catch {
    return [];
  }
}

/** Puts a product at the front of the list. */
export function rememberSeen(product: ProductCard): void {
  const others = recentlySeen().filter((other) => other.id !== product.id);
  localStorage.setItem(KEY, JSON.stringify([product, ...others].slice(0, MOST)));
}
