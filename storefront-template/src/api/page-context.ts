import { createContext, type RouterContextProvider } from 'react-router';
import type { Locale } from '../i18n/locale.ts';
import type { ShopApi } from './server-api.ts';
import type { Category, Shop } from './shapes.ts';

/** What the server hands to every loader. */
export interface PageContext {
  shop: Shop;
  categories: Category[];
  locale: Locale;
  /** Scheme and host as the visitor sees them, for canonical addresses. */
  origin: string;
  /** Calls without the visitor's cookies on public pages (they are kept and shown to others), with them elsewhere. */
  api: ShopApi;
}

export const pageContext = createContext<PageContext>();

/** The page context of a loader's or action's `context`. */
export function pageContextOf(context: Readonly<RouterContextProvider>): PageContext {
  return context.get(pageContext);
}
