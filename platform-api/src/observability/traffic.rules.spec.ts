import { describe, expect, it } from '@jest/globals';
import { SLOT_MS, slotOf, slotsOfLastHour } from './traffic.rules.ts';

describe('the last hour of requests', () => {
  it('has every request of the last sixty minutes, and none older than sixty-five', () => {
    const now = Date.parse('2026-11-23T10:03:20.000Z');
    const slots = slotsOfLastHour(now);
    expect(slots).toContain(slotOf(now));
    expect(slots).toContain(slotOf(now - 60 * 60_000));
    expect(slots).not.toContain(slotOf(now - 65 * 60_000));
    expect(slots).toHaveLength(13);
  });

  it('begins a new slot every five minutes', () => {
    expect(slotOf(SLOT_MS - 1)).toBe(0);
    expect(slotOf(SLOT_MS)).toBe(1);
  });
});
