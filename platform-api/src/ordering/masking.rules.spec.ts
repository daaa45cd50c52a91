import { describe, expect, it } from '@jest/globals';
import { maskName } from './masking.rules.ts';

describe('masking', () => {
  it.each([
    ['홍길동', '홍*동'],
    ['김은', '김*'],
    ['남궁민수', '남**수'],
    ['A', '*'],
    ['', ''],
  ])('shows %s as %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
});
