import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

export interface AddressFilters {
  filters: Record<string, string>;
  page: number;
  setFilters: (filters: Record<string, string>) => void;
  setPage: (page: number) => void;
}

/** The conditions and the page of a list, kept in the address so that it can be sent to a colleague and survives a reload. */
export function useAddressFilters(names: readonly string[]): AddressFilters {
  const [params, setParams] = useSearchParams();

  const filters = useMemo(() => {
    const known: Record<string, string> = {};
    for (const name of names) {
      const value = params.get(name);
      if (value) known[name] = value;
    }
    return known;
  }, [params, names]);

  const setFilters = useCallback(
    (next: Record<string, string>) => setParams(new URLSearchParams(next), { replace: true }),
    [setParams],
  );
  const setPage = useCallback(
    (page: number) => {
      const next = new URLSearchParams(filters);
      if (page > 1) next.set('page', String(page));
      setParams(next);
    },
    [filters, setParams],
  );

  return { filters, page: Math.max(1, Number(params.get('page')) || 1), setFilters, setPage };
}
