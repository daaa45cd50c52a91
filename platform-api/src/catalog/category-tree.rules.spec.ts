import { describe, expect, it } from '@jest/globals';
import {
  categoryTree,
  idsWithin,
  parentFault,
  productCounts,
  type CategoryRow,
} from './category-tree.rules.ts';

const row = (id: string, parentId: string | null): CategoryRow => ({
  id,
  slug: `s-${id}`,
  name: id,
  parentId,
  position: 0,
});

/** food → vegetables → potatoes, food → fruit, tools. */
const rows = [
  row('food', null),
  row('vegetables', 'food'),
  row('fruit', 'food'),
  row('potatoes', 'vegetables'),
  row('tools', null),
];

describe('the tree of categories', () => {
  it('holds each category once, below its parent and in the order of the rows', () => {
    const names = (nodes: ReturnType<typeof categoryTree>): unknown[] =>
      nodes.map((node) => [node.name, names(node.children)]);
    expect(names(categoryTree(rows))).toEqual([
      [
        'food',
        [
          ['vegetables', [['potatoes', []]]],
          ['fruit', []],
        ],
      ],
      ['tools', []],
    ]);
  });

  it('gives a category with all that lies in it', () => {
    expect(idsWithin(rows, 's-food')).toEqual(['food', 'vegetables', 'fruit', 'potatoes']);
    expect(idsWithin(rows, 's-tools')).toEqual(['tools']);
    expect(idsWithin(rows, 's-none')).toBeNull();
  });
});

const member = (categoryId: string, productId: string) => ({ categoryId, productId });

describe('how many products a category has', () => {
  it('counts those below it, and one that lies in two places once', () => {
    const counts = productCounts(rows, [
      member('potatoes', 'p1'),
      member('fruit', 'p1'),
      member('fruit', 'p2'),
      member('food', 'p3'),
    ]);
    expect(Object.fromEntries(counts)).toEqual({ food: 3, vegetables: 1, potatoes: 1, fruit: 2, tools: 0 });
  });
});

describe('a place for a category', () => {
  it.each([
    [null, null, null],
    [null, 'vegetables', null],
    [null, 'potatoes', 'too-deep'],
    [null, 'nowhere', 'missing'],
    ['food', 'potatoes', 'loop'],
    ['food', 'food', 'loop'],
    ['vegetables', 'tools', null],
    ['food', 'tools', 'too-deep'],
    ['potatoes', null, null],
  ])('%s below %s: %s', (id, parentId, fault) => {
    expect(parentFault(rows, id, parentId)).toBe(fault);
  });
});
