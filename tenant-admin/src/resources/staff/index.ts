import type { ResourceProps } from 'react-admin';
import { lazyScreen } from '../../ui/lazy-screen.ts';

export const staff: ResourceProps = {
  name: 'staff',
  list: lazyScreen(() => import('./StaffList.tsx'), 'StaffList'),
};
