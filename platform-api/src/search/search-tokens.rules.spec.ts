import { describe, expect, it } from '@jest/globals';
import type { IndexedProduct } from './indexed-product.ts';
import { nearPlan, relaxedPlan, strictPlan } from './search-plan.rules.ts';
import { TOKENS_MAX, TOKEN_LENGTH_MAX, tokensOf } from './search-tokens.rules.ts';
import { correctSpelling } from './spelling.rules.ts';
import { completions } from './suggestions.rules.ts';

const product = (name: string, more: Partial<IndexedProduct> = {}): IndexedProduct => ({
  name,
  brand: null,
  tags: [],
  categoryIds: [],
  categoryNames: [],
  priceWon: 0,
  onSale: false,
  soldOut: false,
  ratingMilli: 0,
  popularity: 0,
  publishedAt: 0,
  ...more,
});
const weights = (of: IndexedProduct): Map<string, number> =>
  new Map(tokensOf(of).map((each) => [each.token, each.weight]));

describe('the tokens of a product', () => {
  it('weigh the last word of a name more than the words before it', () => {
    expect(weights(product('강원 수미감자')).get('e:감자')).toBe(40);
    expect(weights(product('감자 수제비')).get('w:감자')).toBe(24);
  });

  it('weigh the name more than brand and tags, and those more than categories', () => {
    const all = weights(product('홍감자', { brand: '두메', tags: ['강원도'], categoryNames: ['채소'] }));
    expect(['w:홍감자', 'w:두메', 'w:강원도', 'w:채소'].map((token) => all.get(token))).toEqual([
      60, 24, 24, 16,
    ]);
  });

  it('are each there once, at most 200, and never longer than the column', () => {
    const long = product('가나다라마바사아자차카타파하'.repeat(8), {
      tags: Array.from({ length: 30 }, (_, n) => `태그이름${n}`),
    });
    const tokens = tokensOf(long);
    expect(tokens).toHaveLength(TOKENS_MAX);
    expect(new Set(tokens.map((each) => each.token)).size).toBe(TOKENS_MAX);
    expect(Math.max(...tokens.map((each) => each.token.length))).toBeLessThanOrEqual(TOKEN_LENGTH_MAX);
  });
});

describe('plans', () => {
  it('need every pair of a short word, two thirds of a long one, and no measure', () => {
    const plan = strictPlan('방울토마토 감자 3kg');
    expect(plan?.by === 'tokens' && plan.needs.map((need) => need.minimum)).toEqual([3, 1]);
    expect(relaxedPlan('수미감자')).toMatchObject({ needs: [{ minimum: 1 }] });
  });

  it('ask for initials and half-typed syllables by how tokens begin', () => {
    expect(strictPlan('ㅅㅁ ㄱㅈ')).toEqual({ by: 'prefix', prefix: 'c:ㅅㅁㄱㅈ' });
    expect(strictPlan('감ㅈ')).toEqual({ by: 'prefix', prefix: 'j:ㄱㅏㅁㅈ' });
  });

  it('are none for a text without words', () => {
    expect([strictPlan(''), relaxedPlan(''), nearPlan('usb')]).toEqual([null, null, null]);
  });
});

describe('mending and completing', () => {
  it.each([
    ['감쟈', ['강원 수미감자'], '감자'],
    ['수미감쟈', ['수미 감자'], '수미감자'],
    ['고구먀 3kg', ['꿀고구마'], '고구마 3kg'],
    ['샤인머스켓', ['샤인머스캣 2kg'], '샤인머스캣'],
    ['감자', ['감자'], null],
    ['바나나', ['감자', '고구마'], null],
  ])('mends %s by %j to %s', (asked, texts, expected) => {
    expect(correctSpelling(asked, texts)).toBe(expected);
  });

  it('completes what is typed with words of names, the most frequent first', () => {
    expect(completions('감ㅈ', ['감자칩', '수미 감자', '감자 수제비'])).toEqual([
      '감자',
      '감자칩',
      '감자 수제비',
    ]);
    expect(completions('ㄱㄱ', ['꿀 고구마'])).toEqual(['고구마']);
  });
});
