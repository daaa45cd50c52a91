import type { ResourceProps } from 'react-admin';
import { lazyScreen } from '../../ui/lazy-screen.ts';

export const warehouses: ResourceProps = {
  name: 'warehouses',
  list: lazyScreen(() => import('./WarehouseList.tsx'), 'WarehouseList'),
  edit: lazyScreen(() => import('./WarehouseEdit.tsx'), 'WarehouseEdit'),
  create: lazyScreen(() => import('./WarehouseCreate.tsx'), 'WarehouseCreate'),
};
