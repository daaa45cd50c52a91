import { describe, expect, test } from '@jest/globals';
import type { Category } from '../../api/types.ts';
import { categoryChoices } from './category-tree.rules.ts';

const category = (id: string, name: string, parentId: string | null = null): Category => ({
  id,
  name,
  slug: id,
  parentId,
  position: 0,
  productCount: 0,
});
const categories = [category('v', '채소'), category('r', '뿌리채소', 'v'), category('t', 'Tea')];
const shown = (typed: string) =>
  categoryChoices(categories, typed).map((choice) =>
    'category' in choice ? choice.category.name : `+ ${choice.newName}`,
  );

describe('what can be chosen as a category', () => {
  test('everything while nothing is typed, and nothing new', () => {
    expect(shown('  ')).toEqual(['채소', '뿌리채소', 'Tea']);
  });

  test('a name that there is not yet comes last, as a new one', () => {
    expect(shown('채소')).toEqual(['채소', '뿌리채소']);
    expect(shown('뿌리')).toEqual(['뿌리채소', '+ 뿌리']);
    expect(shown(' 그릇 ')).toEqual(['+ 그릇']);
  });

  test('letters in another case are the same name', () => {
    expect(shown('TEA')).toEqual(['Tea']);
  });
});
