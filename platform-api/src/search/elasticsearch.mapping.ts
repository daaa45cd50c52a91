import type { estypes } from '@elastic/elasticsearch';
import { KIND, WEIGHTS, type Token, type Weight } from './search-tokens.rules.ts';

/** Raise it when mapping or tokens change: a new index is filled beside the live one and takes its place. */
export const SEARCH_SCHEMA = 1;

/** The field of the tokens of one weight. Analysed by white space only: the Korean was read before. */
export const fieldOf = (weight: Weight): string => `t${weight}`;

/** The weights that tokens of a kind can have, so that a question asks no more fields than needed. */
export const WEIGHTS_OF_KIND: Readonly<Record<string, readonly Weight[]>> = {
  [KIND.word]: [60, 40, 24, 16, 10],
  [KIND.ending]: [40, 16, 10],
  [KIND.pair]: [10, 5, 3],
  [KIND.letters]: [24, 16, 10, 5, 3],
  [KIND.initials]: [24, 16, 10, 5, 3],
};

/** Fields, with nori's reading of the name where the server has that plugin. */
export function mappingsOf(hasNori: boolean): estypes.MappingTypeMapping {
  const tokens: estypes.MappingProperty = {
    type: 'text',
    analyzer: 'whitespace',
    norms: false,
    index_options: 'docs',
  };
  const name: estypes.MappingProperty = {
    type: 'text',
    analyzer: 'whitespace',
    norms: false,
    index_options: 'docs',
  };
  return {
    dynamic: 'strict',
    _routing: { required: true },
    properties: {
      tenantId: { type: 'keyword' },
      productId: { type: 'keyword' },
      removed: { type: 'boolean' },
      name: hasNori ? { ...name, fields: { nori: { type: 'text', analyzer: 'nori', norms: false } } } : name,
      tags: { type: 'keyword', index: false, doc_values: false },
      categoryIds: { type: 'keyword' },
      priceWon: { type: 'long' },
      onSale: { type: 'boolean' },
      soldOut: { type: 'boolean' },
      ratingMilli: { type: 'integer' },
      popularity: { type: 'integer' },
      publishedAt: { type: 'long' },
      ...Object.fromEntries(WEIGHTS.map((weight) => [fieldOf(weight), tokens])),
    },
  };
}

/** Tokens by the field of their weight. */
export function tokenFields(tokens: readonly Token[]): Record<string, string> {
  const fields = WEIGHTS.map((weight) => {
    const own = tokens.filter((token) => token.weight === weight).map(({ token }) => token);
    return [fieldOf(weight), own.join(' ')] as const;
  });
  return Object.fromEntries(fields.filter(([, own]) => own !== ''));
}
