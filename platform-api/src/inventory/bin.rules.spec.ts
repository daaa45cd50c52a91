import { describe, expect, it } from '@jest/globals';
import { mayBeSent, remaining, rotationOrder, takeInOrder, type BinContent } from './bin.rules.ts';
import { stepsFor } from './pick.rules.ts';
import { removalOrder } from './adjustments/adjustment.rules.ts';

const content = (binId: string, overrides: Partial<BinContent> = {}): BinContent => ({
  binId,
  binCode: binId,
  kind: 'shelf',
  walkOrder: 0,
  lotId: `lot-of-${binId}`,
  lotCode: 'none',
  lotStatus: 'usable',
  expiresOn: null,
  quantity: 5,
  ...overrides,
});
const names = (contents: readonly BinContent[]): string[] => contents.map((one) => one.binId);

const claim = (id: string) => ({ id, variantId: 'v', warehouseId: 'w', quantity: 4 });

describe('the order in which goods leave', () => {
  it('is packed goods, then the earliest date, then goods without a date', () => {
    const bins = [
      content('undated'),
      content('late', { expiresOn: '2026-12-31' }),
      content('packed', { kind: 'packed' }),
      content('soon', { expiresOn: '2026-12-01' }),
    ];
    expect(names(rotationOrder(bins))).toEqual(['packed', 'soon', 'late', 'undated']);
  });

  it('is the walk within one date, shelves before what was never put away', () => {
    const bins = [
      content('unplaced', { kind: 'unplaced' }),
      content('far', { walkOrder: 9 }),
      content('near', { walkOrder: 1 }),
    ];
    expect(names(rotationOrder(bins))).toEqual(['near', 'far', 'unplaced']);
  });

  it('begins with what was never put away when a person takes away without naming a bin', () => {
    const bins = [content('near'), content('unplaced', { kind: 'unplaced' })];
    expect(names(removalOrder(bins, undefined))).toEqual(['unplaced', 'near']);
    expect(names(removalOrder(bins, 'near'))).toEqual(['near']);
  });
});

describe('goods that may be sent', () => {
  it.each([
    ['on the last day of sale', { expiresOn: '2026-11-23' }, true],
    ['a day later', { expiresOn: '2026-11-22' }, false],
    ['on hold', { lotStatus: 'hold' as const }, false],
    ['in transit', { kind: 'in-transit' as const }, false],
    ['none left', { quantity: 0 }, false],
  ])('%s: %p → %p', (_name, overrides, expected) => {
    expect(mayBeSent(content('bin', overrides), '2026-11-23')).toBe(expected);
  });
});

describe('taking from bins', () => {
  it('takes across bins and tells what is missing', () => {
    const bins = [content('a'), content('b')];
    const { takes, missing } = takeInOrder(bins, 12);
    expect(takes.map((take) => [take.content.binId, take.quantity])).toEqual([
      ['a', 5],
      ['b', 5],
    ]);
    expect(missing).toBe(2);
    expect(remaining(bins, takes).map((one) => one.quantity)).toEqual([0, 0]);
  });

  it('serves two claims on one level from what the first left', () => {
    const bins = new Map([['v/w', [content('a'), content('b', { walkOrder: 1 })]]]);
    const { steps, missing } = stepsFor(
      [claim('1'), claim('2'), claim('3')],
      bins,
      new Date('2026-11-23T01:00:00Z'),
    );
    expect(steps.map((step) => [step.reservationId, step.binId, step.quantity])).toEqual([
      ['1', 'a', 4],
      ['2', 'a', 1],
      ['2', 'b', 3],
      ['3', 'b', 2],
    ]);
    expect(missing).toHaveLength(1);
  });
});
