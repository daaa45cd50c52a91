import { describe, expect, it } from '@jest/globals';
import { allCategories, pathTo } from './category-tree.rules.ts';

const tree = [
  {
    slug: 'food',
    name: '식품',
    children: [{ slug: 'roots', name: '뿌리', children: [{ slug: 'potato', name: '감자' }] }],
  },
  { slug: 'gifts', name: '선물', children: [] },
];

describe('the tree of categories', () => {
  it('lists every level, parents first', () => {
    expect(allCategories(tree).map(({ slug }) => slug)).toEqual(['food', 'roots', 'potato', 'gifts']);
  });

  it('finds the way to a category of any level', () => {
    expect(pathTo(tree, 'potato')?.map(({ slug }) => slug)).toEqual(['food', 'roots', 'potato']);
    expect(pathTo(tree, 'nothing')).toBeUndefined();
  });
});
