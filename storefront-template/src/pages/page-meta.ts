import type { MetaDescriptor } from 'react-router';

/** What a page says about itself to crawlers and to those it is shared with. */
export interface PageMeta {
  title: string;
  description: string;
  /** Address without conditions, so that one page is not known by many. */
  canonical: string;
  shopName: string;
  image?: string | null;
  type?: 'website' | 'product';
  hidden?: boolean;
}

/** Turns it into tags. */
export function metaTags(meta: PageMeta | undefined): MetaDescriptor[] {
  if (!meta) return [];
  const title = meta.title === meta.shopName ? meta.title : `${meta.title} | ${meta.shopName}`;
  return [
    { title },
    { name: 'description', content: meta.description },
    ...(meta.hidden ? [{ name: 'robots', content: 'noindex' }] : []),
    { tagName: 'link', rel: 'canonical', href: meta.canonical },
    { property: 'og:title', content: title },
    { property: 'og:description', content: meta.description },
    { property: 'og:type', content: meta.type ?? 'website' },
    { property: 'og:url', content: meta.canonical },
    { property: 'og:site_name', content: meta.shopName },
    { property: 'og:locale', content: 'ko_KR' },
    ...(meta.image ? [{ property: 'og:image', content: absolute(meta.image, meta.canonical) }] : []),
  ];
}

function absolute(address: string, base: string): string {
  return new URL(address, base).href;
}
