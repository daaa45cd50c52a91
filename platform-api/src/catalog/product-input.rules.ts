import type { FieldError } from '../kernel/index.ts';
import type { OptionRow } from './product-detail.queries.ts';
import type { ProductInput } from './product.admin.schemas.ts';

type VariantInput = ProductInput['variants'][number];
type OptionInput = ProductInput['options'][number];

/** What fields of a product contradict each other; empty when it can be saved. */
export function productFaults(
  input: Pick<ProductInput, 'options' | 'variants' | 'images' | 'categoryIds'>,
): FieldError[] {
  return [
    ...optionFaults(input.options),
    ...variantFaults(input.options, input.variants),
    ...repeatFaults(input),
  ];
}

function optionFaults(options: readonly OptionInput[]): FieldError[] {
  const names = options.map((option) => option.name);
  return [
    ...repeats(names).map((index) => fault(`options.${index}.name`, 'is the name of another option too')),
    ...options.flatMap(({ values }, option) =>
      repeats(values.map((value) => value.label)).map((index) =>
        fault(`options.${option}.values.${index}.label`, 'is given twice'),
      ),
    ),
  ];
}

function variantFaults(options: readonly OptionInput[], variants: readonly VariantInput[]): FieldError[] {
  const faults = variants.flatMap((variant, index) => [
    ...labelFaults(options, variant, `variants.${index}.optionLabels`),
    ...(variant.listPriceWon !== null && variant.listPriceWon < variant.priceWon
      ? [fault(`variants.${index}.listPriceWon`, 'must not be lower than the price')]
      : []),
  ]);
  const combinations = variants.map((variant) => JSON.stringify(variant.optionLabels));
  return [
    ...faults,
    ...repeats(combinations).map((index) =>
      fault(`variants.${index}.optionLabels`, 'are the labels of another variant too'),
    ),
    ...repeats(variants.map((variant) => variant.sku)).map((index) =>
      fault(`variants.${index}.sku`, 'is the SKU of another variant too'),
    ),
  ];
}

function labelFaults(options: readonly OptionInput[], variant: VariantInput, path: string): FieldError[] {
  const { optionLabels } = variant;
  if (optionLabels.length !== options.length)
    return [fault(path, 'must name one value of each option, in their order')];
  return options.flatMap((option, index) =>
    option.values.some((value) => value.label === optionLabels[index])
      ? []
      : [fault(`${path}.${index}`, `is not a value of the option ${option.name}`)],
  );
}

function repeatFaults({ images, categoryIds }: Pick<ProductInput, 'images' | 'categoryIds'>): FieldError[] {
  return [
    ...repeats(images.map((image) => image.id)).map((index) => fault(`images.${index}.id`, 'is given twice')),
    ...repeats(categoryIds).map((index) => fault(`categoryIds.${index}`, 'is given twice')),
  ];
}

/** Ids of options and values that are not of the product that is being saved. */
export function unknownOptionFaults(
  input: readonly OptionInput[],
  existing: readonly OptionRow[],
): FieldError[] {
  const options = new Set(existing.map((row) => row.id));
  const values = new Set(existing.flatMap((row) => row.values.map((value) => value.id)));
  return input.flatMap((option, index) => [
    ...(unknown(option.id, options)
      ? [fault(`options.${index}.id`, 'is not an option of this product')]
      : []),
    ...option.values.flatMap(({ id }, position) =>
      unknown(id, values)
        ? [fault(`options.${index}.values.${position}.id`, 'is not a value of this product')]
        : [],
    ),
  ]);
}

function unknown(id: string | undefined, known: ReadonlySet<string>): boolean {
  return id !== undefined && !known.has(id);
}

/** Options as they will be stored. What keeps its name or label keeps its id, so that pages in people's hands stay right. */
export function planOptions(
  input: readonly OptionInput[],
  existing: readonly OptionRow[],
  newId: () => string,
): OptionRow[] {
  return input.map((option) => {
    const known =
      existing.find((row) => row.id === option.id) ?? existing.find((row) => row.name === option.name);
    return {
      id: known?.id ?? newId(),
      name: option.name,
      values: option.values.map(({ id, label }) => {
        const knownValue =
          known?.values.find((value) => value.id === id) ??
          known?.values.find((value) => value.label === label);
        return { id: knownValue?.id ?? newId(), label };
      }),
    };
  });
}

/** A variant of the product that is stored, archived or not. */
export interface StoredVariant {
  readonly id: string;
  readonly sku: string;
  readonly archived: boolean;
}

/** What a variant will be: an id that exists or a new one, and the words for its options. */
export interface PlannedVariant {
  readonly id: string;
  readonly isNew: boolean;
  readonly input: VariantInput;
  readonly optionLabel: string;
  readonly optionValueIds: string[];
}

/**
 * Finds for each variant of the input the stored one that it goes on: by id, else by SKU, so that an archived variant comes
 * back with its stock and history instead of standing in its own way.
 */
export function planVariants(
  input: readonly VariantInput[],
  options: readonly OptionRow[],
  stored: readonly StoredVariant[],
  newId: () => string,
): { variants: PlannedVariant[]; archivedIds: string[]; faults: FieldError[] } {
  const named = new Set(input.map((variant) => variant.id));
  const faults: FieldError[] = [];
  const variants = input.map((variant, index): PlannedVariant => {
    const known =
      variant.id === undefined
        ? stored.find((row) => row.sku === variant.sku && !named.has(row.id))
        : stored.find((row) => row.id === variant.id);
    if (variant.id !== undefined && known === undefined) {
      faults.push(fault(`variants.${index}.id`, 'is not a variant of this product'));
    }
    const values = options.map((option, axis) =>
      option.values.find((value) => value.label === variant.optionLabels[axis]),
    );
    return {
      id: known?.id ?? newId(),
      isNew: known === undefined,
      input: variant,
      optionLabel: variant.optionLabels.join(' / ').slice(0, 120),
      optionValueIds: values.flatMap((value) => (value === undefined ? [] : [value.id])),
    };
  });
  const ids = variants.map((variant) => variant.id);
  repeats(ids).forEach((index) => faults.push(fault(`variants.${index}.id`, 'is given twice')));
  const archivedIds = stored.filter((row) => !row.archived && !ids.includes(row.id)).map((row) => row.id);
  return { variants, archivedIds, faults };
}

/** The places of values that stood earlier in the list already. */
function repeats(values: readonly string[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}

const fault = (path: string, message: string): FieldError => ({ path, message });
