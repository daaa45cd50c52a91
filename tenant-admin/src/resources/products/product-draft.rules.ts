import { slugOf } from '../../format/slug.rules.ts';
import type { ProductForm } from './product.form.ts';

const SKU_MAX = 64;

/**
 * Fills in what an owner need not think of: the address from the name, the SKUs from the address and the options. What
 * was typed stays. `tail` makes them different from others that have the same name; empty for the first try.
 */
export function completed(form: ProductForm, tail: string, otherwise: string): ProductForm {
  const slug = form.slug.trim() || joined([slugOf(form.name) || otherwise, tail]);
  return {
    ...form,
    slug,
    variants: form.variants.map((variant, index) => {
      if (variant.sku.trim() !== '') return variant;
      const place = form.variants.length > 1 && variant.labels.length === 0 ? String(index + 1) : '';
      return { ...variant, sku: skuOf([slug.toUpperCase(), ...variant.labels, place]) };
    }),
  };
}

/** Whether something is filled in that could be filled in differently when it is taken. */
export function hasBlanks(form: ProductForm): boolean {
  return form.slug.trim() === '' || form.variants.some((variant) => variant.sku.trim() === '');
}

function skuOf(parts: string[]): string {
  return joined(parts.map((part) => part.replace(/[^\p{L}\p{N}._/-]+/gu, '')))
    .slice(-SKU_MAX)
    .replace(/^[^\p{L}\p{N}]+/u, '');
}

const joined = (parts: string[]) => parts.filter((part) => part !== '').join('-');
