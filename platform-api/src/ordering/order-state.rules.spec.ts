import { describe, expect, it } from '@jest/globals';
import { isCancellable, peopleState } from './order-state.rules.ts';
import type { ShipmentView } from './order.schemas.ts';

const parcel = (state: ShipmentView['state'], confirmed = false) => ({ state, confirmed });

describe('the state that people see', () => {
  it.each([
    ['pending-payment', [], 'pending-payment'],
    ['paid', [], 'paid'],
    ['paid', [parcel('ready')], 'paid'],
    ['paid', [parcel('ready'), parcel('picking')], 'preparing'],
    ['paid', [parcel('packed')], 'preparing'],
    ['paid', [parcel('shipped'), parcel('ready')], 'shipping'],
    ['paid', [parcel('delivered'), parcel('shipped')], 'shipping'],
    ['paid', [parcel('delivered'), parcel('cancelled')], 'delivered'],
    ['paid', [parcel('delivered', true), parcel('delivered')], 'delivered'],
    ['paid', [parcel('delivered', true)], 'completed'],
    ['cancelling', [parcel('ready')], 'cancelling'],
    ['cancelled', [parcel('cancelled')], 'cancelled'],
    ['expired', [], 'expired'],
  ] as const)('%s with %j is told as %s', (state, shipments, told) => {
    expect(peopleState(state, shipments)).toBe(told);
  });

  it('lets a customer cancel until somebody picks', () => {
    expect(isCancellable('pending-payment', [])).toBe(true);
    expect(isCancellable('paid', [parcel('ready'), parcel('ready')])).toBe(true);
    expect(isCancellable('paid', [parcel('ready'), parcel('picking')])).toBe(false);
    expect(isCancellable('paid', [parcel('shipped')])).toBe(false);
    expect(isCancellable('cancelling', [parcel('ready')])).toBe(false);
    expect(isCancellable('cancelled', [])).toBe(false);
  });
});
