import { index, layout, route, type RouteConfig } from '@react-router/dev/routes';

export default [
  layout('pages/shop-layout.tsx', [
    index('pages/home.tsx'),
    route('categories', 'pages/categories.tsx'),
    route('categories/:slug', 'pages/category.tsx', { id: 'category' }),
    route('products', 'pages/category.tsx', { id: 'all-products' }),
    route('search', 'pages/search.tsx'),
    route('products/:slug', 'pages/product.tsx'),
    route('cart', 'pages/cart.tsx'),
    route('orders', 'pages/orders.tsx'),
    route('orders/:id', 'pages/order.tsx'),
    route('account', 'pages/account.tsx'),
    route('sign-in', 'pages/sign-in.tsx'),
    route('policies/:kind', 'pages/policy.tsx'),
    route('checkout', 'pages/checkout.tsx'),
    route('checkout/success', 'pages/checkout-success.tsx'),
    route('checkout/fail', 'pages/checkout-fail.tsx'),
    route('*', 'pages/not-found.tsx'),
  ]),
  route('language', 'pages/language.ts'),
] satisfies RouteConfig;
