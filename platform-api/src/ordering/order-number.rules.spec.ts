import { describe, expect, it } from '@jest/globals';
import { orderNumber } from './order-number.rules.ts';

describe('an order number', () => {
  it('begins with the day in Seoul and has no character that is mistaken for another', () => {
    const number = orderNumber(
      '2026-11-23',
      Uint8Array.from({ length: 10 }, (_, index) => index * 29),
    );
    expect(number).toMatch(/^20261123-[2-9A-HJ-NP-Z]{10}$/);
  });
});
