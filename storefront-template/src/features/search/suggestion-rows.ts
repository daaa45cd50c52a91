import type { Suggestions } from '../../api/shapes.ts';

/** One line below the search field. `term` is set where picking it searches for that term. */
export interface SuggestionRow {
  kind: 'recent' | 'term' | 'category' | 'product';
  to: string;
  label: string;
  term: string | null;
  product?: Suggestions['products'][number];
}

/** What is offered: past searches before anything is typed, then terms, categories and products. */
export function suggestionRows(text: string, found: Suggestions | null, recent: string[]): SuggestionRow[] {
  if (text.trim() === '') return recent.map((term) => toTerm('recent', term));
  if (!found) return [];
  return [
    ...[...new Set(found.terms)].slice(0, 5).map((term) => toTerm('term', term)),
    ...found.categories.slice(0, 3).map((category): SuggestionRow => ({
      kind: 'category',
      term: null,
      label: category.name,
      to: `/categories/${category.slug}`,
    })),
    ...found.products.slice(0, 5).map((product): SuggestionRow => ({
      kind: 'product',
      term: null,
      label: product.name,
      to: `/products/${product.slug}`,
      product,
    })),
  ];
}

function toTerm(kind: 'recent' | 'term', term: string): SuggestionRow {
  return { kind, term, label: term, to: `/search?q=${encodeURIComponent(term)}` };
}
