import { describe, expect, test } from '@jest/globals';
import { lostVariants, variantMatrix, type OptionForm, type VariantForm } from './variant-matrix.rules.ts';

const option = (name: string, ...labels: string[]): OptionForm => ({
  name,
  values: labels.map((label) => ({ label })),
});
const variant = (id: string, ...labels: string[]): VariantForm => ({
  id,
  sku: `TEE-${id}`,
  labels,
  priceWon: 19_000,
  listPriceWon: 25_000,
  weightGrams: 200,
  storage: 'normal',
  tracked: true,
});

describe('variantMatrix', () => {
  test('there is one variant for each combination', () => {
    const rows = variantMatrix([option('색상', '남색', '흰색'), option('크기', 'S', 'M')], []);
    expect(rows.map((row) => row.labels.join('/'))).toEqual(['남색/S', '남색/M', '흰색/S', '흰색/M']);
  });

  test('a product without options is one variant', () => {
    expect(variantMatrix([], [])).toHaveLength(1);
    expect(variantMatrix([option('색상')], [])).toHaveLength(1);
  });

  test('what exists keeps its id and price, what is new starts from the first price', () => {
    const [first, second] = variantMatrix([option('크기', 'S', 'M')], [variant('a', 'S')]);
    expect(first).toEqual(variant('a', 'S'));
    expect(second).toMatchObject({ labels: ['M'], priceWon: 19_000, sku: 'TEE-M' });
    expect(second).not.toHaveProperty('id');
  });

  test('saved variants that no option asks for are counted', () => {
    const before = [variant('a', 'S'), variant('b', 'M')];
    expect(lostVariants(before, variantMatrix([option('크기', 'S')], before))).toBe(1);
  });
});
