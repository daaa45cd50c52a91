import { describe, expect, it } from '@jest/globals';
import type { ShipmentState } from './shipment.entity.ts';
import { canMove, shipmentTransitions } from './shipment.states.ts';

const states = Object.keys(shipmentTransitions) as ShipmentState[];

describe('the life of a parcel', () => {
  it('reaches every state from ready', () => {
    const reached = new Set<ShipmentState>(['ready']);
    for (const state of reached) shipmentTransitions[state].forEach((next) => reached.add(next));
    expect([...reached].sort()).toEqual([...states].sort());
  });

  it('ends for good when it is delivered or cancelled', () => {
    expect(states.filter((state) => shipmentTransitions[state].length === 0)).toEqual([
      'delivered',
      'cancelled',
    ]);
  });

  it('is never cancelled once it left, and never skips the floor', () => {
    expect(canMove('shipped', 'cancelled')).toBe(false);
    expect(canMove('ready', 'shipped')).toBe(false);
    expect(canMove('picking', 'shipped')).toBe(false);
  });
});
