import { describe, expect, it } from '@jest/globals';
import { tenantId } from '../kernel/index.ts';
import { shareRound, takeTurns } from './relay.rules.ts';

const a = tenantId(1);
const b = tenantId(2);
const c = tenantId(3);

describe('the relay shares each round', () => {
  it('gives a small tenant all it wants beside one with a million jobs', () => {
    const shares = shareRound(
      [
        { tenant: a, pending: 1_000_000, sent: 0 },
        { tenant: b, pending: 3, sent: 0 },
      ],
      50,
      100,
    );
    expect(shares).toEqual(
      new Map([
        [b, 3],
        [a, 50],
      ]),
    );
  });

  it('never lets a tenant have more in flight than its cap', () => {
    expect(shareRound([{ tenant: a, pending: 100, sent: 48 }], 50, 100)).toEqual(new Map([[a, 2]]));
    expect(shareRound([{ tenant: a, pending: 100, sent: 50 }], 50, 100)).toEqual(new Map());
  });

  it('splits a round evenly when it cannot serve all', () => {
    const backlog = [a, b, c].map((tenant) => ({ tenant, pending: 40, sent: 0 }));
    expect([...shareRound(backlog, 50, 30).values()]).toEqual([10, 10, 10]);
  });

  it('lets tenants take turns', () => {
    expect(takeTurns([['a1', 'a2', 'a3'], ['b1'], ['c1', 'c2']])).toEqual([
      'a1',
      'b1',
      'c1',
      'a2',
      'c2',
      'a3',
    ]);
  });
});
