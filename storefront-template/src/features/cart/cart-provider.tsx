import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { browserApi } from '../../api/browser-api.ts';
import { useStoredText } from '../../browser/use-stored-text.ts';
import { problemOf } from '../../api/problem.ts';
import type { Cart } from '../../api/shapes.ts';
import { CartContext, type CartChange, type CartStore } from './cart-context.ts';

const COUNT_KEY = 'gamja.cart-count';

/** Reads the cart in the browser, never on the server: public pages stay the same for everybody and can be kept. */
export function CartProvider({ children }: { children: ReactNode }) {
  const [cart, setCart] = useState<Cart | null>(null);
  const rememberedCount = Number(useStoredText('localStorage', COUNT_KEY)) || 0;

  const keep = useCallback((next: Cart) => {
    setCart(next);
    localStorage.setItem(COUNT_KEY, String(next.itemCount));
  }, []);

  const refresh = useCallback(async () => {
    const { data } = await browserApi.GET('/shop/v1/cart').catch(() => ({ data: undefined }));
    if (data) keep(data);
  }, [keep]);

  useEffect(() => {
    const first = setTimeout(() => void refresh());
    // Another tab or the way back from a payment may have changed it.
    const onReturn = (): void => {
      if (document.visibilityState === 'visible') void refresh();
    };
    document.addEventListener('visibilitychange', onReturn);
    return () => {
      clearTimeout(first);
      document.removeEventListener('visibilitychange', onReturn);
    };
  }, [refresh]);

  const store = useMemo<CartStore>(() => {
    const settle = async (call: Promise<{ data?: Cart; error?: unknown }>): Promise<CartChange> => {
      const { data, error } = await call.catch((cause: unknown) => ({ data: undefined, error: cause }));
      if (!data) return { ok: false, problem: problemOf(error) };
      keep(data);
      return { ok: true, cart: data };
    };
    return {
      cart,
      count: cart?.itemCount ?? rememberedCount,
      refresh,
      add: (variantId, quantity) =>
        settle(browserApi.POST('/shop/v1/cart/lines', { body: { variantId, quantity } })),
      setQuantity: (lineId, quantity) =>
        settle(
          browserApi.PATCH('/shop/v1/cart/lines/{lineId}', {
            params: { path: { lineId } },
            body: { quantity },
          }),
        ),
      remove: (lineId) =>
        settle(browserApi.DELETE('/shop/v1/cart/lines/{lineId}', { params: { path: { lineId } } })),
    };
  }, [cart, rememberedCount, keep, refresh]);

  return <CartContext value={store}>{children}</CartContext>;
}
