import { describe, expect, test } from '@jest/globals';
import { isPaused, missingSteps, prepareSteps, type StepKey } from './start-steps.rules.ts';

const step = (key: StepKey, done: boolean, required = true) => ({ key, done, required });

const afterOf = (product: boolean, stock: boolean) =>
  prepareSteps([step('product', product), step('stock', stock)]).map(({ after }) => after);

describe('the steps to an open shop', () => {
  test('opening is not one of them, and the first required one that is left is next', () => {
    const steps = prepareSteps([
      step('profile', true),
      step('warehouse', false, false),
      step('product', false),
      step('stock', false),
      step('open', false),
    ]);
    expect(steps.map(({ key, next }) => [key, next])).toEqual([
      ['profile', false],
      ['warehouse', false],
      ['product', true],
      ['stock', false],
    ]);
  });

  test('with all required ones done, one that can wait is next', () => {
    const steps = prepareSteps([
      step('profile', true),
      step('storefront', false, false),
      step('open', false),
    ]);
    expect(steps.find(({ next }) => next)?.key).toBe('storefront');
  });

  test('stock waits for the first product, and only while there is none', () => {
    expect(afterOf(false, false)).toEqual([null, 'product']);
    expect(afterOf(true, false)).toEqual([null, null]);
    expect(afterOf(false, true)).toEqual([null, null]);
  });

  test('with everything done, nothing is next', () => {
    expect(prepareSteps([step('profile', true), step('open', false)]).some(({ next }) => next)).toBe(false);
  });

  test('a shop that was open once is paused, not new', () => {
    expect(isPaused({ status: 'preparing', openedAt: '2026-11-23T00:00:00.000Z' })).toBe(true);
    expect(isPaused({ status: 'preparing', openedAt: null })).toBe(false);
    expect(isPaused({ status: 'open', openedAt: '2026-11-23T00:00:00.000Z' })).toBe(false);
  });

  test('what is missing and has no screen is not linked', () => {
    expect(missingSteps({ missing: ['payments', 'open', 'stock'] })).toEqual(['payments', 'stock']);
  });
});
