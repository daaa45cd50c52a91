import { describe, expect, it } from '@jest/globals';
import type { ProductCard } from '../catalog/index.ts';
import { longest, picturesOf, sectionViews, shelfSlugs, type SectionMaterial } from './section.rules.ts';
import type { StorefrontContent } from './storefront.schemas.ts';

const card = (slug: string): ProductCard => ({
  id: slug,
  slug,
  name: slug,
  brand: null,
  image: null,
  priceWon: 1_000,
  listPriceWon: null,
  discountPercent: null,
  soldOut: false,
  rating: null,
  reviewCount: 0,
  taxKind: 'taxable',
  badges: [],
});

const material: SectionMaterial = {
  image: (assetId, alt) => (assetId === null ? null : { url: assetId, srcset: '', width: 1, height: 1, alt }),
  categories: [{ id: 'c', slug: 'tea', name: '차', parentId: null, position: 0 }],
  bySlug: new Map([['b', card('b')]]),
  newest: [card('n1'), card('n2'), card('n3')],
  best: [],
};

const sections: StorefrontContent['sections'] = [
  { type: 'hero', title: '안녕', subtitle: '', imageAssetId: 'h', linkTo: '/products', linkLabel: '보기' },
  { type: 'shelf', title: '추천', subtitle: '', productSlugs: ['a', 'b', 'b'] },
  { type: 'shelf', title: '사라진 것', subtitle: '', productSlugs: ['gone'] },
  { type: 'new', title: '새것', count: 2 },
  { type: 'best', title: '인기', count: 8 },
  {
    type: 'categories',
    title: '',
    tiles: [
      { categorySlug: 'tea', imageAssetId: 't' },
      { categorySlug: 'gone', imageAssetId: null },
    ],
  },
];

describe('the sections of a front page', () => {
  it('show what is still there, in its order, and leave out what became empty', () => {
    const views = sectionViews(sections, material);
    expect(views.map((view) => view.type)).toEqual(['hero', 'shelf', 'new', 'categories']);
    expect(views[0]).toMatchObject({ image: { url: 'h', alt: '안녕' } });
    expect(views[1]).toMatchObject({ title: '추천', products: [{ slug: 'b' }, { slug: 'b' }] });
    expect(views[2]).toMatchObject({ products: [{ slug: 'n1' }, { slug: 'n2' }] });
    expect(views[3]).toMatchObject({ tiles: [{ slug: 'tea', name: '차', image: { alt: '차' } }] });
  });

  it('tell what has to be read for them', () => {
    expect(shelfSlugs(sections)).toEqual(['a', 'b', 'gone']);
    expect([longest(sections, 'new'), longest(sections, 'best'), longest([], 'new')]).toEqual([2, 8, 0]);
    expect(picturesOf(sections)).toEqual([
      { path: 'sections.0.imageAssetId', assetId: 'h' },
      { path: 'sections.5.tiles.0.imageAssetId', assetId: 't' },
    ]);
  });
});
