import type { ResourceProps } from 'react-admin';
import { lazyScreen } from '../../ui/lazy-screen.ts';

export const products: ResourceProps = {
  name: 'products',
  list: lazyScreen(() => import('./ProductList.tsx'), 'ProductList'),
  edit: lazyScreen(() => import('./ProductEdit.tsx'), 'ProductEdit'),
  create: lazyScreen(() => import('./ProductCreate.tsx'), 'ProductCreate'),
};
