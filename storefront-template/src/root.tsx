import type { ReactNode } from 'react';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from 'react-router';
import type { Route } from './+types/root.ts';
import { pageContextOf } from './api/page-context.ts';
import fontsUrl from 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css?url';
import { BrokenPage } from './pages/broken-page.tsx';
import { themeStyle } from './themes/theme-style.ts';
import './themes/tokens.css';
import './themes/harvest.css';
import './themes/studio.css';
import './themes/base.css';

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: fontsUrl }];

/** What the frame of every page shows; the home page's sections stay out, only the home page needs them. */
export function loader({ context }: Route.LoaderArgs) {
  const { shop, categories, locale, origin } = pageContextOf(context);
  const { name, theme, legal, shipping, payment, isPreview } = shop;
  return { shop: { name, theme, legal, shipping, payment, isPreview }, categories, locale, origin };
}

/** The frame does not change while somebody walks through the shop. */
export function shouldRevalidate(): boolean {
  return false;
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const theme = data?.shop.theme;
  return (
    <html
      lang={data?.locale ?? 'ko'}
      data-theme={theme?.key ?? 'harvest'}
      style={theme ? themeStyle(theme.accent, theme.tokens) : undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#ffffff" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <BrokenPage error={error} />;
}
