import type { ResourceProps } from 'react-admin';
import { lazyScreen } from '../../ui/lazy-screen.ts';

export const orders: ResourceProps = {
  name: 'orders',
  list: lazyScreen(() => import('./OrderList.tsx'), 'OrderList'),
  show: lazyScreen(() => import('./OrderPage.tsx'), 'OrderPage'),
};
