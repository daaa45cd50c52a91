import type { ResourceProps } from 'react-admin';
import { lazyScreen } from '../../ui/lazy-screen.ts';

export const reviews: ResourceProps = {
  name: 'reviews',
  list: lazyScreen(() => import('./ReviewList.tsx'), 'ReviewList'),
};
