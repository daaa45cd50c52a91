import type { Product, Variant } from '../../api/shapes.ts';

/** What was chosen so far: one value id per option, in the options' order; null where nothing is chosen yet. */
export type Selection = (string | null)[];

/** Nothing is chosen in advance where there is a choice (the law forbids pre-selected options); a single value is no choice. */
export function firstSelection(product: Pick<Product, 'options'>): Selection {
  return product.options.map((option) =>
    option.values.length === 1 ? (option.values[0]?.id ?? null) : null,
  );
}

/** The variant that the selection names, once every option has a value. */
export function chosenVariant(product: Pick<Product, 'variants'>, selection: Selection): Variant | undefined {
  if (selection.includes(null)) return undefined;
  return product.variants.find((variant) =>
    selection.every((id) => id !== null && variant.optionValueIds.includes(id)),
  );
}

/** Whether any variant with this value can still be bought, given what is chosen in the other options. */
export function isValueSellable(
  product: Pick<Product, 'variants'>,
  selection: Selection,
  optionIndex: number,
  valueId: string,
): boolean {
  return product.variants.some(
    (variant) =>
      !variant.soldOut &&
      variant.optionValueIds.includes(valueId) &&
      selection.every(
        (id, index) => index === optionIndex || id === null || variant.optionValueIds.includes(id),
      ),
  );
}

/** Whether the choice of options changes the price. */
export function pricesDiffer(product: Pick<Product, 'variants'>): boolean {
  return new Set(product.variants.map((variant) => variant.priceWon)).size > 1;
}

/** What one value costs, where the product has exactly one option and its values differ in price. */
export function valuePrice(product: Pick<Product, 'variants' | 'options'>, valueId: string): number | null {
  if (product.options.length !== 1 || !pricesDiffer(product)) return null;
  return product.variants.find((variant) => variant.optionValueIds.includes(valueId))?.priceWon ?? null;
}
