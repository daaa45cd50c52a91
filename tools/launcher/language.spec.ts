import { describe, expect, it } from '@jest/globals';
import { padded } from './language.ts';

describe('padding', () => {
  it('counts a Korean letter as two columns, as terminals do', () => {
    expect(padded('빌드', 6)).toBe('빌드  ');
    expect(padded('API', 6)).toBe('API   ');
    expect(padded('too long', 3)).toBe('too long');
  });
});
