import { describe, expect, it } from '@jest/globals';
import { tenantId } from '../kernel/index.ts';
import { fileName, isFileName, renditionWidths, shownHeight, shownWidth } from './renditions.rules.ts';

describe('the widths of a picture', () => {
  it.each([
    [2_000, [400, 800, 1200]],
    [900, [400, 800, 900]],
    [800, [400, 800]],
    [300, [300]],
  ])('of %i pixels are never wider than it is', (width, widths) => {
    expect(renditionWidths(width)).toEqual(widths);
  });

  it('show the middle one, with a height of at least a pixel', () => {
    expect([shownWidth([400, 800, 1200]), shownWidth([400, 600]), shownWidth([300])]).toEqual([
      800, 600, 300,
    ]);
    expect(shownHeight({ width: 900, height: 600 }, 800)).toBe(533);
    expect(shownHeight({ width: 4_000, height: 1 }, 400)).toBe(1);
  });
});

describe('the name of a picture', () => {
  const hash = 'ab'.repeat(32);

  it('carries the tenant, the content and the width', () => {
    const [folder = '', file = ''] = fileName(tenantId(7), hash, 400).split('/');
    expect([folder, file]).toEqual(['7', `${hash}-400.webp`]);
    expect(isFileName(folder, file)).toBe(true);
  });

  it.each([
    ['..', `${hash}-400.webp`],
    ['7', `../${hash}-400.webp`],
    ['7', '..'],
    ['7', `${hash}-400.webp\0.txt`],
    ['7', `${hash.toUpperCase()}-400.webp`],
    ['07', `${hash}-400.webp`],
    ['7', `${hash}-400.webp.part`],
    ['7', `${hash}-99999.webp`],
  ])('is the only form that is looked for: not %s/%s', (folder, file) => {
    expect(isFileName(folder, file)).toBe(false);
  });
});
