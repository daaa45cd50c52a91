import { describe, expect, it } from '@jest/globals';
import { accentColours } from './accent.rules.ts';
import { themeStyle } from './theme-style.ts';

describe('accent colours', () => {
  it('writes white on dark accents and near-black on light ones', () => {
    expect(accentColours('#1f3a5f').onAccent).toBe('#ffffff');
    expect(accentColours('#fee500').onAccent).toBe('#141414');
  });

  it('leaves a readable accent as it is and darkens a pale one for text', () => {
    expect(accentColours('#1f3a5f').accentInk).toBe('#1f3a5f');
    expect(accentColours('#fee500').accentInk).not.toBe('#fee500');
  });

  it('takes the default for what is no colour', () => {
    expect(accentColours('red').accent).toBe('#3f7d3a');
  });

  it('lets a release override tokens by plain values only', () => {
    const style = themeStyle('#1f3a5f', {
      'radius-card': '0px',
      ground: 'url(//evil)',
      'a;b': '1px',
      ink: '#111} body{',
    });
    expect(style).toMatchObject({ '--radius-card': '0px' });
    expect(Object.keys(style)).not.toContain('--ground');
    expect(Object.keys(style)).not.toContain('--ink');
  });
});
