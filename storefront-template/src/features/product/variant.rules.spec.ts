import { describe, expect, it } from '@jest/globals';
import { chosenVariant, firstSelection, isValueSellable, valuePrice } from './variant.rules.ts';

const variant = (id: string, optionValueIds: string[], soldOut = false, priceWon = 1000) => ({
  id,
  sku: id,
  name: id,
  optionValueIds,
  priceWon,
  listPriceWon: null,
  sellable: soldOut ? 0 : 5,
  soldOut,
});
const shirt = {
  options: [
    {
      name: '색상',
      values: [
        { id: 'w', label: '화이트' },
        { id: 'b', label: '블랙' },
      ],
    },
    {
      name: '사이즈',
      values: [
        { id: 's', label: 'S' },
        { id: 'l', label: 'L' },
      ],
    },
  ],
  variants: [
    variant('ws', ['w', 's']),
    variant('wl', ['w', 'l'], true),
    variant('bs', ['b', 's'], true),
    variant('bl', ['b', 'l'], true),
  ],
};

describe('choosing a variant', () => {
  it('chooses nothing in advance where there is a choice', () => {
    expect(firstSelection(shirt)).toEqual([null, null]);
    expect(firstSelection({ options: [{ name: '중량', values: [{ id: 'k', label: '3kg' }] }] })).toEqual([
      'k',
    ]);
  });

  it('names no variant before every option has a value', () => {
    expect(chosenVariant(shirt, ['w', null])).toBeUndefined();
    expect(chosenVariant(shirt, ['w', 's'])?.id).toBe('ws');
  });

  it('has one variant for a product without options', () => {
    expect(chosenVariant({ variants: [variant('only', [])] }, [])?.id).toBe('only');
  });

  it('offers a value only while some combination with the others is left', () => {
    expect(isValueSellable(shirt, [null, null], 0, 'w')).toBe(true);
    expect(isValueSellable(shirt, [null, null], 0, 'b')).toBe(false);
    expect(isValueSellable(shirt, ['w', null], 1, 'l')).toBe(false);
  });

  it('does not let the value chosen in the same option stand in the way of another', () => {
    expect(isValueSellable(shirt, ['b', 's'], 0, 'w')).toBe(true);
  });

  it('shows prices on values only where one option decides the price', () => {
    const potato = {
      options: [{ name: '중량', values: [] }],
      variants: [variant('a', ['3']), variant('b', ['5'], false, 2000)],
    };
    expect(valuePrice(potato, '5')).toBe(2000);
    expect(valuePrice(shirt, 'w')).toBeNull();
  });
});
