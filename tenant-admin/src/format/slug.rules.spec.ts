import { describe, expect, test } from '@jest/globals';
import { romanize, slugOf } from './slug.rules.ts';

describe('an address made from a name', () => {
  test.each([
    ['햇감자 3kg', 'haetgamja-3kg'],
    ['  국내산 딸기(설향)  ', 'guknaesan-ttalgi-seolhyang'],
    ['Cashmere Muffler', 'cashmere-muffler'],
    ['봄·여름 원피스!', 'bom-yeoreum-wonpiseu'],
    ['🥔', ''],
  ])('%s becomes %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  test('it is never longer than asked and never ends in a hyphen', () => {
    expect(slugOf('감자 감자 감자', 6)).toBe('gamja');
  });

  test('a name typed in single letters of the alphabet is the same name', () => {
    expect(romanize('감자'.normalize('NFD'))).toBe('gamja');
  });
});
