import type { Product, ProductInput } from '../../api/types.ts';
import type { OptionForm, VariantForm } from './variant-matrix.rules.ts';

export interface PictureForm {
  id: string;
  url: string;
  alt: string;
}

/** A product as its form holds it. */
export interface ProductForm {
  name: string;
  slug: string;
  brand: string | null;
  description: string;
  status: Product['status'];
  taxKind: Product['taxKind'];
  tags: string[];
  badges: string[];
  categoryIds: string[];
  notice: { label: string; value: string }[];
  options: OptionForm[];
  variants: VariantForm[];
  images: PictureForm[];
  /** Of the version that was opened: the server refuses to save over somebody else's newer change. */
  updatedAt?: string;
}

/** A new product is for sale as soon as it has stock: whoever makes one wants to sell it. */
export const newProduct: ProductForm = {
  name: '',
  slug: '',
  brand: null,
  description: '',
  status: 'on-sale',
  taxKind: 'taxable',
  tags: [],
  badges: [],
  categoryIds: [],
  notice: [],
  options: [],
  variants: [
    {
      sku: '',
      labels: [],
      priceWon: null,
      listPriceWon: null,
      weightGrams: null,
      storage: 'normal',
      tracked: true,
    },
  ],
  images: [],
};

/** What came from the server, as the form holds it: variants know their values by label instead of by id. */
export function toForm(product: Product): ProductForm {
  const labels = new Map(
    product.options.flatMap((option) => option.values.map((value) => [value.id, value.label] as const)),
  );
  return {
    ...product,
    variants: product.variants.map((variant) => ({
      ...variant,
      labels: variant.optionValueIds.map((id) => labels.get(id) ?? ''),
    })),
  };
}

/** What the form holds, as the server wants it. */
export function toInput(form: ProductForm): ProductInput {
  return {
    name: form.name.trim(),
    slug: form.slug.trim(),
    brand: form.brand?.trim() || null,
    description: form.description ?? '',
    status: form.status,
    taxKind: form.taxKind,
    tags: form.tags,
    badges: form.badges,
    categoryIds: form.categoryIds,
    notice: form.notice.filter((row) => row.label.trim() !== ''),
    options: form.options.filter((option) => option.values.length > 0),
    variants: form.variants.map((variant) => ({
      id: variant.id,
      sku: variant.sku.trim(),
      optionLabels: variant.labels,
      priceWon: variant.priceWon ?? 0,
      listPriceWon: variant.listPriceWon || null,
      weightGrams: variant.weightGrams ?? 0,
      storage: variant.storage,
      tracked: variant.tracked,
    })),
    images: form.images.map(({ id, alt }) => ({ id, alt })),
    updatedAt: form.updatedAt,
  };
}
