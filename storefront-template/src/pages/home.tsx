import type { Route } from './+types/home.ts';
import { pageContextOf } from '../api/page-context.ts';
import { RecentShelf } from '../features/catalog/recent-shelf.tsx';
import { HomeSections } from '../features/home/home-sections.tsx';
import { useI18n } from '../i18n/i18n-context.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { metaTags } from './page-meta.ts';
import { useRootData } from './root-data.ts';

export function loader({ context }: Route.LoaderArgs) {
  const { shop, origin } = pageContextOf(context);
  const hero = shop.sections.find((section) => section.type === 'hero');
  return {
    sections: shop.sections,
    meta: {
      title: shop.name,
      description:
        [shop.theme.tagline, hero?.title, hero?.subtitle].filter(Boolean).join(' · ').replaceAll('\n', ' ') ||
        shop.name,
      canonical: `${origin}/`,
      shopName: shop.name,
      image: hero?.image?.url ?? null,
    },
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return metaTags(loaderData?.meta);
}

export default function HomePage({ loaderData }: Route.ComponentProps) {
  const { sections } = loaderData;
  const { shop } = useRootData();
  const { texts } = useI18n();
  return (
    <>
      {sections[0]?.type === 'hero' ? null : <h1 className="visually-hidden">{shop.name}</h1>}
      <HomeSections sections={sections} />
      {sections.length === 0 ? (
        <EmptyState icon="box" title={texts.catalog.emptyShopTitle} text={texts.catalog.emptyShopText} />
      ) : null}
      <RecentShelf />
    </>
  );
}
