import { useRouteLoaderData } from 'react-router';
import type { loader } from '../root.tsx';

/** The shop's frame data, which the root has loaded before any page is drawn. */
export function useRootData() {
  const data = useRouteLoaderData<typeof loader>('root');
  if (!data) throw new Error('Pages are drawn inside the root, which loads the shop first.');
  return data;
}
