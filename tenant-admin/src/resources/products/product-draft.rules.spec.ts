import { describe, expect, test } from '@jest/globals';
import { completed, hasBlanks } from './product-draft.rules.ts';
import { newProduct, type ProductForm } from './product.form.ts';

const [single] = newProduct.variants;
const draft = (change: Partial<ProductForm>): ProductForm => ({ ...newProduct, ...change });
const variant = (labels: string[], sku = '') => ({ ...single!, labels, sku });

describe('a product whose owner gave a name and a price', () => {
  test('gets an address and a SKU from its name', () => {
    const product = completed(draft({ name: '햇감자 3kg' }), '', 'product');
    expect([product.slug, product.variants[0]?.sku]).toEqual(['haetgamja-3kg', 'HAETGAMJA-3KG']);
  });

  test('keeps what was typed', () => {
    const typed = draft({ name: '햇감자', slug: 'potato', variants: [variant([], 'GF-1')] });
    expect(hasBlanks(typed)).toBe(false);
    expect(completed(typed, 'x1', 'product')).toEqual(typed);
  });

  test('has different SKUs for different options', () => {
    const shirt = draft({
      name: '티셔츠',
      variants: [variant(['남색', 'S']), variant(['남색', 'M (긴팔)'])],
    });
    expect(completed(shirt, '', 'product').variants.map(({ sku }) => sku)).toEqual([
      'TISYEOCHEU-남색-S',
      'TISYEOCHEU-남색-M긴팔',
    ]);
  });

  test('whose name is taken gets a tail, and one without letters a word of its own', () => {
    expect(completed(draft({ name: '햇감자' }), 'k3f9', 'product').slug).toBe('haetgamja-k3f9');
    expect(completed(draft({ name: '🥔' }), '', 'product-a1').slug).toBe('product-a1');
  });

  test('never has a SKU that the server would refuse', () => {
    const long = draft({
      name: '감자 '.repeat(40),
      variants: [variant(['아주 긴 이름을 가진 옵션'.repeat(4)])],
    });
    const sku = completed(long, '', 'product').variants[0]?.sku ?? '';
    expect(sku.length).toBeLessThanOrEqual(64);
    expect(sku).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u);
  });
});
