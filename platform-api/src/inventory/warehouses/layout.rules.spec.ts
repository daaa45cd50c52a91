import { describe, expect, it } from '@jest/globals';
import { layOut } from './layout.rules.ts';

describe('a grid of racks', () => {
  const grid = { zone: 'A', racks: 3, levels: 2, bins: 4 };

  it('has as many bins as asked, each with an address and a place on the way of its own', () => {
    const bins = layOut(grid, 0, 0).flatMap((rack) => rack.bins);
    expect(bins).toHaveLength(24);
    expect(new Set(bins.map((bin) => bin.code)).size).toBe(24);
    expect(new Set(bins.map((bin) => bin.walkOrder)).size).toBe(24);
  });

  it('labels zone, rack, level and place', () => {
    expect(layOut(grid, 0, 0)[2]?.bins.at(-1)).toMatchObject({ code: 'A-03-2-04', level: 2, place: 4 });
  });

  it('goes on behind the racks that the zone has', () => {
    expect(layOut(grid, 0, 2).map((rack) => rack.code)).toEqual(['03', '04', '05']);
  });

  it('is walked rack by rack, place by place, from the floor up, zone after zone', () => {
    const [first] = layOut(grid, 0, 0);
    expect(first?.bins.slice(0, 3).map((bin) => bin.code)).toEqual(['A-01-1-01', 'A-01-2-01', 'A-01-1-02']);
    const ways = [0, 1].flatMap((zone) =>
      layOut(grid, zone, 0).flatMap((rack) => rack.bins.map((bin) => bin.walkOrder)),
    );
    expect(ways).toEqual([...ways].sort((a, b) => a - b));
  });
});
