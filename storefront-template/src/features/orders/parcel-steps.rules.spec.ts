import { describe, expect, it } from '@jest/globals';
import { stepOfOrder, stepOfShipment } from './parcel-steps.rules.ts';

const scan = { at: '2026-11-24T00:00:00Z', label: '집화', place: null };

describe('how far a parcel is', () => {
  it('is on its way with the first scan of the courier, not before', () => {
    expect(stepOfShipment({ state: 'shipped', events: [] })).toBe('released');
    expect(stepOfShipment({ state: 'shipped', events: [scan] })).toBe('shipping');
  });

  it('is nowhere once it is cancelled', () => {
    expect(stepOfShipment({ state: 'cancelled', events: [] })).toBeNull();
    expect(stepOfOrder('cancelled')).toBeNull();
    expect(stepOfOrder('pending-payment')).toBeNull();
  });

  it('stays delivered when the receipt is confirmed', () => {
    expect(stepOfOrder('completed')).toBe('delivered');
  });
});
