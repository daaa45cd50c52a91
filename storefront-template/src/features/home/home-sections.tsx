import type { Section } from '../../api/shapes.ts';
import { BannerSection } from './banner-section.tsx';
import { CategoryTiles } from './category-tiles.tsx';
import { HeroSection } from './hero-section.tsx';
import { ShelfSection } from './shelf-section.tsx';

/** The published release's sections in their order; shelves without goods and tiles without categories leave no hole. */
export function HomeSections({ sections }: { sections: Section[] }) {
  return sections.map((section, index) => {
    // A release may hold two sections of one kind; their place is what tells them apart, and it never changes within a release.
    const key = `${section.type} ${index}`;
    switch (section.type) {
      case 'hero':
        return <HeroSection key={key} section={section} first={index === 0} />;
      case 'banner':
        return <BannerSection key={key} section={section} />;
      case 'categories':
        return <CategoryTiles key={key} section={section} />;
      case 'shelf':
        return (
          <ShelfSection
            key={key}
            title={section.title}
            subtitle={section.subtitle}
            items={section.products}
          />
        );
      case 'new':
        return (
          <ShelfSection
            key={key}
            title={section.title}
            items={section.products}
            moreTo="/products?sort=new"
          />
        );
      case 'best':
        return <ShelfSection key={key} title={section.title} items={section.products} moreTo="/products" />;
      default:
        return section satisfies never;
    }
  });
}
