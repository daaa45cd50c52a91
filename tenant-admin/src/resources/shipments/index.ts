import type { ResourceProps } from 'react-admin';
import { lazyScreen } from '../../ui/lazy-screen.ts';

export const shipments: ResourceProps = {
  name: 'shipments',
  list: lazyScreen(() => import('./ShipmentList.tsx'), 'ShipmentList'),
  show: lazyScreen(() => import('./ShipmentPage.tsx'), 'ShipmentPage'),
};
