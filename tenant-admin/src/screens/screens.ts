import type { ComponentType } from 'react';
import { lazyScreen } from '../ui/lazy-screen.ts';

/** The screens that are not lists of records. */
export const screens: { path: string; Screen: ComponentType }[] = [
  {
    path: '/categories',
    Screen: lazyScreen(() => import('../resources/categories/CategoryTree.tsx'), 'CategoryTree'),
  },
  {
    path: '/first-warehouse',
    Screen: lazyScreen(() => import('../resources/warehouses/FirstWarehouse.tsx'), 'FirstWarehouse'),
  },
  {
    path: '/intake/:productId',
    Screen: lazyScreen(() => import('./intake/IntakeScreen.tsx'), 'IntakeScreen'),
  },
  { path: '/stock', Screen: lazyScreen(() => import('./stock/StockScreen.tsx'), 'StockScreen') },
  {
    path: '/stock-policies',
    Screen: lazyScreen(() => import('./stock-policies/StockPoliciesScreen.tsx'), 'StockPoliciesScreen'),
  },
  {
    path: '/routing-rules',
    Screen: lazyScreen(() => import('./routing-rules/RoutingRulesScreen.tsx'), 'RoutingRulesScreen'),
  },
  {
    path: '/shipping-fees',
    Screen: lazyScreen(() => import('./shipping-fees/ShippingFeesScreen.tsx'), 'ShippingFeesScreen'),
  },
  {
    path: '/storefront',
    Screen: lazyScreen(() => import('./storefront/ReleasesScreen.tsx'), 'ReleasesScreen'),
  },
  { path: '/storefront/look', Screen: lazyScreen(() => import('./storefront/LookScreen.tsx'), 'LookScreen') },
  { path: '/payments', Screen: lazyScreen(() => import('./payments/PaymentsScreen.tsx'), 'PaymentsScreen') },
  { path: '/profile', Screen: lazyScreen(() => import('./profile/ProfileScreen.tsx'), 'ProfileScreen') },
];
