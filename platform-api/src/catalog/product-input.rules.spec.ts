import { describe, expect, it } from '@jest/globals';
import type { ProductInput } from './product.admin.schemas.ts';
import { planOptions, planVariants, productFaults } from './product-input.rules.ts';

type VariantInput = ProductInput['variants'][number];

const variant = (sku: string, optionLabels: string[] = [], id?: string): VariantInput => ({
  ...(id === undefined ? {} : { id }),
  sku,
  optionLabels,
  priceWon: 1_000,
  listPriceWon: null,
  weightGrams: 0,
  storage: 'normal',
  tracked: true,
});
const option = (name: string, ...labels: string[]) => ({ name, values: labels.map((label) => ({ label })) });
const faultsOf = (changes: Partial<ProductInput>): string[] =>
  productFaults({ options: [], variants: [], images: [], categoryIds: [], ...changes }).map(
    (fault) => fault.path,
  );

function ids(): () => string {
  let next = 0;
  return () => `new-${(next += 1)}`;
}

describe('the fields of a product', () => {
  it('fit together when each variant has its own combination and SKU', () => {
    const options = [option('색', '남색', '흰색'), option('크기', 'S', 'M')];
    expect(
      faultsOf({ options, variants: [variant('A', ['남색', 'S']), variant('B', ['남색', 'M'])] }),
    ).toEqual([]);
  });

  it.each<[string, Partial<ProductInput>, string[]]>([
    ['two options of one name', { options: [option('색', 'a'), option('색', 'b')] }, ['options.1.name']],
    ['a value given twice', { options: [option('색', 'a', 'a')] }, ['options.0.values.1.label']],
    [
      'a label that is no value',
      { options: [option('색', 'a')], variants: [variant('A', ['b'])] },
      ['variants.0.optionLabels.0'],
    ],
    [
      'too few labels',
      { options: [option('색', 'a')], variants: [variant('A')] },
      ['variants.0.optionLabels'],
    ],
    ['labels without options', { variants: [variant('A', ['a'])] }, ['variants.0.optionLabels']],
    ['a combination twice', { variants: [variant('A'), variant('B')] }, ['variants.1.optionLabels']],
    [
      'a SKU twice',
      { options: [option('색', 'a', 'b')], variants: [variant('A', ['a']), variant('A', ['b'])] },
      ['variants.1.sku'],
    ],
    [
      'a list price below the price',
      { variants: [{ ...variant('A'), listPriceWon: 999 }] },
      ['variants.0.listPriceWon'],
    ],
    ['a category twice', { categoryIds: ['c', 'c'] }, ['categoryIds.1']],
  ])('are refused with %s', (_what, changes, paths) => {
    expect(faultsOf(changes)).toEqual(paths);
  });
});

describe('options', () => {
  const stored = [
    {
      id: 'o1',
      name: '색',
      values: [
        { id: 'v1', label: '남색' },
        { id: 'v2', label: '흰색' },
      ],
    },
  ];

  it('keep their ids by id when they are renamed, and by name when no id is sent', () => {
    const renamed = [
      {
        id: 'o1',
        name: '빛깔',
        values: [{ id: 'v1', label: '네이비' }, { label: '흰색' }, { label: '회색' }],
      },
    ];
    expect(planOptions(renamed, stored, ids())).toEqual([
      {
        id: 'o1',
        name: '빛깔',
        values: [
          { id: 'v1', label: '네이비' },
          { id: 'v2', label: '흰색' },
          { id: 'new-1', label: '회색' },
        ],
      },
    ]);
    expect(planOptions([option('색', '흰색')], stored, ids())[0]).toMatchObject({
      id: 'o1',
      values: [{ id: 'v2' }],
    });
  });
});

describe('variants', () => {
  const stored = [
    { id: 'a', sku: 'A', archived: false },
    { id: 'b', sku: 'B', archived: true },
  ];

  it('go on as the stored ones by id or by SKU, and those that are gone are archived', () => {
    const plan = planVariants([variant('B')], [], stored, ids());
    expect(plan.variants.map(({ id, isNew }) => [id, isNew])).toEqual([['b', false]]);
    expect(plan.archivedIds).toEqual(['a']);
    expect(plan.faults).toEqual([]);
  });

  it('are new when nothing stored fits, with the ids of their values and a label for people', () => {
    const options = [{ id: 'o', name: '무게', values: [{ id: 'v', label: '3kg' }] }];
    const plan = planVariants([variant('C', ['3kg'])], options, [], ids());
    expect(plan.variants).toMatchObject([
      { id: 'new-1', isNew: true, optionLabel: '3kg', optionValueIds: ['v'] },
    ]);
  });

  it('never take one stored variant for two, and refuse ids of other products', () => {
    expect(
      planVariants([variant('A'), variant('X', [], 'a')], [], stored, ids()).variants.map((each) => each.id),
    ).toEqual(['new-1', 'a']);
    expect(planVariants([variant('X', [], 'z')], [], stored, ids()).faults).toMatchObject([
      { path: 'variants.0.id' },
    ]);
    expect(
      planVariants([variant('X', [], 'a'), variant('Y', [], 'a')], [], stored, ids()).faults,
    ).toMatchObject([{ path: 'variants.1.id' }]);
  });
});
