import type { ProductCard } from '../../api/shapes.ts';

/** Where this browser keeps what was looked at; nobody else learns of it. */
export const SEEN_KEY = 'gamja.recently-seen';
const MOST = 12;

/** The products last looked at, newest first. */
export function parseSeen(kept: string | null): ProductCard[] {
  try {
    const products: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(products) ? (products as ProductCard[]) : [];
  } catch {
    return [];
  }
}

/** Puts a product at the front of the list. */
export function rememberSeen(product: ProductCard): void {
  const others = parseSeen(localStorage.getItem(SEEN_KEY)).filter((other) => other.id !== product.id);
  localStorage.setItem(SEEN_KEY, JSON.stringify([product, ...others].slice(0, MOST)));
}
