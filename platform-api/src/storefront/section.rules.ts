import type { CategoryRow, ProductCard } from '../catalog/index.ts';
import type { ImageView } from '../media/index.ts';
import type { SectionView } from './shop.schemas.ts';
import type { StorefrontContent } from './storefront.schemas.ts';

type Section = StorefrontContent['sections'][number];

/** Everything that sections name, already read. */
export interface SectionMaterial {
  readonly image: (assetId: string | null, alt: string) => ImageView | null;
  readonly categories: readonly CategoryRow[];
  readonly bySlug: ReadonlyMap<string, ProductCard>;
  readonly newest: readonly ProductCard[];
  readonly best: readonly ProductCard[];
}

/** The look of a shop that has published nothing yet. */
export function firstContent(shopName: string): StorefrontContent {
  return {
    theme: { key: 'harvest', accent: '#3f7d3a', logoText: shopName.slice(0, 30), tagline: '' },
    sections: [
      { type: 'new', title: '새로 나온 상품', count: 8 },
      { type: 'best', title: '많이 찾는 상품', count: 8 },
    ],
  };
}

/** Every picture that the sections name, with its place for error messages. */
export function picturesOf(
  sections: readonly Section[],
): { readonly path: string; readonly assetId: string }[] {
  return sections.flatMap((section, index) => {
    switch (section.type) {
      case 'hero':
      case 'banner':
        return named(`sections.${index}.imageAssetId`, section.imageAssetId);
      case 'categories':
        return section.tiles.flatMap((tile, place) =>
          named(`sections.${index}.tiles.${place}.imageAssetId`, tile.imageAssetId),
        );
      case 'shelf':
      case 'new':
      case 'best':
        return [];
    }
  });
}

/** How many of the newest or best products the longest such section shows; 0 when there is none. */
export function longest(sections: readonly Section[], type: 'new' | 'best'): number {
  return Math.max(0, ...sections.map((section) => (section.type === type ? section.count : 0)));
}

/** The products that shelves name. */
export function shelfSlugs(sections: readonly Section[]): string[] {
  return [...new Set(sections.flatMap((section) => (section.type === 'shelf' ? section.productSlugs : [])))];
}

/** Sections as the front page shows them; a product or category that is gone leaves its place, an empty shelf too. */
export function sectionViews(sections: readonly Section[], material: SectionMaterial): SectionView[] {
  return sections.map((section) => sectionView(section, material)).filter((section) => !isEmpty(section));
}

function sectionView(
  section: Section,
  { image, categories, bySlug, newest, best }: SectionMaterial,
): SectionView {
  switch (section.type) {
    case 'hero': {
      const { title, subtitle, linkTo, linkLabel } = section;
      return { type: 'hero', title, subtitle, image: image(section.imageAssetId, title), linkTo, linkLabel };
    }
    case 'banner': {
      const { title, body, linkTo } = section;
      return { type: 'banner', title, body, image: image(section.imageAssetId, title), linkTo };
    }
    case 'shelf': {
      const products = section.productSlugs.flatMap((slug) => bySlug.get(slug) ?? []);
      return { type: 'shelf', title: section.title, subtitle: section.subtitle, products };
    }
    case 'new':
      return { type: 'new', title: section.title, products: newest.slice(0, section.count) };
    case 'best':
      return { type: 'best', title: section.title, products: best.slice(0, section.count) };
    case 'categories': {
      const tiles = section.tiles.flatMap(({ categorySlug, imageAssetId }) => {
        const category = categories.find((row) => row.slug === categorySlug);
        return category === undefined
          ? []
          : [{ slug: category.slug, name: category.name, image: image(imageAssetId, category.name) }];
      });
      return { type: 'categories', title: section.title, tiles };
    }
  }
}

function isEmpty(section: SectionView): boolean {
  if ('products' in section) return section.products.length === 0;
  return section.type === 'categories' && section.tiles.length === 0;
}

const named = (path: string, assetId: string | null) => (assetId === null ? [] : [{ path, assetId }]);
