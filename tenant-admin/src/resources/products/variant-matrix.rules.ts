export interface OptionForm {
  id?: string;
  name: string;
  values: { id?: string; label: string }[];
}

export interface VariantForm {
  id?: string;
  sku: string;
  /** The chosen value of each option, in the options' order; empty for a product without options. */
  labels: string[];
  /** Null while the field is empty. */
  priceWon: number | null;
  listPriceWon: number | null;
  weightGrams: number | null;
  storage: 'normal' | 'chilled' | 'frozen';
  tracked: boolean;
}

/**
 * The variants that the options ask for: one for each combination. Those that exist keep their id, SKU and price; new
 * ones start from the first variant's price, so that adding a colour is not typing everything again.
 */
export function variantMatrix(options: OptionForm[], variants: VariantForm[]): VariantForm[] {
  const axes = options
    .map((option) => option.values.map((value) => value.label))
    .filter((labels) => labels.length > 0);
  const model = variants[0];
  return combinations(axes).map((labels) => {
    const existing = variants.find((variant) => sameLabels(variant.labels, labels));
    return (
      existing ?? {
        sku: model?.sku ? [model.sku.split('-')[0], ...labels].join('-').replace(/\s+/gu, '') : '',
        labels,
        priceWon: model?.priceWon ?? null,
        listPriceWon: model?.listPriceWon ?? null,
        weightGrams: model?.weightGrams ?? 0,
        storage: model?.storage ?? 'normal',
        tracked: model?.tracked ?? true,
      }
    );
  });
}

/** How many saved variants the options no longer ask for. */
export function lostVariants(before: VariantForm[], after: VariantForm[]): number {
  return before.filter((variant) => variant.id && !after.some((other) => other.id === variant.id)).length;
}

function combinations(axes: string[][]): string[][] {
  return axes.reduce<string[][]>(
    (heads, axis) => heads.flatMap((head) => axis.map((label) => [...head, label])),
    [[]],
  );
}

const sameLabels = (one: string[], other: string[]) =>
  one.length === other.length && one.every((label, index) => label === other[index]);
