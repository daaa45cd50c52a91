import { describe, expect, test } from '@jest/globals';
import type { Release } from '../../api/types.ts';
import { lookFaults, lookOf, withLook, ACCENTS, isColour } from './look.rules.ts';

const shelf = { type: 'shelf' as const, title: '추천', subtitle: '', productSlugs: ['potato'] };
const content: Release['content'] = {
  theme: { key: 'studio', accent: '#8a4b38', logoText: '하루', tagline: '매일' },
  sections: [
    {
      type: 'hero',
      title: '반가워요',
      subtitle: '',
      imageAssetId: null,
      linkTo: '/products',
      linkLabel: '보기',
    },
    shelf,
  ],
};

describe('the look of a shop', () => {
  test('what is published again unchanged is the same', () => {
    expect(withLook(content, lookOf(content, '하루상점'), '새 상품')).toEqual(content);
  });

  test('new words and colours leave the shelves alone', () => {
    const next = withLook(
      content,
      { ...lookOf(content, ''), accent: '#A8326B', heroTitle: ' 봄이에요 ' },
      '',
    );
    expect(next.theme.accent).toBe('#a8326b');
    expect(next.sections).toEqual([{ ...content.sections[0], title: '봄이에요' }, shelf]);
  });

  test('a shop without a release gets one that can be published', () => {
    const look = lookOf(undefined, '아주 긴 이름을 가진 상점이라서 로고 글자에는 다 들어가지 않아요');
    expect(look.logoText).toHaveLength(30);
    expect(lookFaults(look, undefined)).toEqual([]);
    expect(withLook(undefined, look, '새로 나온 상품').sections).toEqual([
      { type: 'new', title: '새로 나온 상품', count: 8 },
    ]);
    expect(withLook(undefined, { ...look, heroTitle: '반가워요' }, '').sections[0]).toMatchObject({
      type: 'hero',
      title: '반가워요',
    });
  });

  test('a colour that is none, no logo, and a page without its words are refused', () => {
    const look = lookOf(content, '');
    expect(lookFaults({ ...look, accent: 'red', logoText: ' ', heroTitle: '' }, content)).toEqual([
      'accent',
      'logoText',
      'heroTitle',
    ]);
  });

  test('the colours offered are colours', () => {
    expect(ACCENTS.every(isColour)).toBe(true);
  });
});
