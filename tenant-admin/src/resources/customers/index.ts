import type { ResourceProps } from 'react-admin';
import { lazyScreen } from '../../ui/lazy-screen.ts';

export const customers: ResourceProps = {
  name: 'customers',
  list: lazyScreen(() => import('./CustomerList.tsx'), 'CustomerList'),
};
