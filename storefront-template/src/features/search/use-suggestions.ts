import { useEffect, useState } from 'react';
import { browserApi } from '../../api/browser-api.ts';
import type { Suggestions } from '../../api/shapes.ts';

const PAUSE_MS = 150;

/** Suggestions for what is being typed, a breath after the last key; an older answer never replaces a newer one. */
export function useSuggestions(query: string): Suggestions | null {
  const [found, setFound] = useState<{ query: string; suggestions: Suggestions } | null>(null);
  const wanted = query.trim();
  useEffect(() => {
    if (wanted === '') return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      browserApi
        .GET('/shop/v1/search/suggestions', { params: { query: { q: wanted } }, signal: stop.signal })
        .then(({ data }) => {
          if (data) setFound({ query: wanted, suggestions: data });
        })
        // Suggestions are a convenience: without them the search still works.
        .catch(() => undefined);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [wanted]);
  return wanted === '' ? null : (found?.suggestions ?? null);
}
