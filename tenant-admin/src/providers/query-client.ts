import { QueryClient } from '@tanstack/react-query';

/** One cache for react-admin and for the screens that ask the API themselves. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (failures, error) => failures < 2 && isWorthRetrying(error) },
  },
});

/** A refusal will be the same again; a server in trouble or no network may not. */
function isWorthRetrying(error: unknown): boolean {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 0;
  return typeof status === 'number' && (status === 0 || status >= 500);
}
