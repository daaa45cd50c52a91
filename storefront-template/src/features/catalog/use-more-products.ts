import { useState } from 'react';
import { useLocation } from 'react-router';
import { browserApi } from '../../api/browser-api.ts';
import type { ProductCard, ProductPage } from '../../api/shapes.ts';
import { conditionsOf } from './list-conditions.rules.ts';
import { fetchProducts, type ListSource } from './list-source.ts';

interface Loaded {
  items: ProductCard[];
  nextCursor: string | null;
}

/** What was loaded below the first page, by history entry: going back finds the list as long as it was left, so the scroll fits. */
const kept = new Map<string, Loaded>();

/** A list that grows by pages. */
export function useMoreProducts(source: ListSource, first: ProductPage) {
  const location = useLocation();
  const key = `${location.key} ${location.pathname}${location.search}`;
  const [, redraw] = useState(0);
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  const loaded = kept.get(key) ?? { items: [], nextCursor: first.nextCursor };
  const known = new Set(first.items.map((item) => item.id));
  const items = [...first.items, ...loaded.items.filter((item) => !known.has(item.id))];

  async function loadMore(): Promise<void> {
    if (state === 'loading' || loaded.nextCursor === null) return;
    setState('loading');
    const conditions = conditionsOf(new URLSearchParams(location.search));
    const page = await fetchProducts(browserApi, source, conditions, { cursor: loaded.nextCursor }).catch(
      () => undefined,
    );
    if (page) kept.set(key, { items: [...loaded.items, ...page.items], nextCursor: page.nextCursor });
    setState(page ? 'idle' : 'failed');
    redraw((count) => count + 1);
  }

  return { items, nextCursor: loaded.nextCursor, state, loadMore };
}
