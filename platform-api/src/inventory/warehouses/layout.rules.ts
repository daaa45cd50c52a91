/** A grid of racks to be built in a zone. */
export interface RackGrid {
  /** Capital letters and digits, such as `A`. */
  readonly zone: string;
  readonly racks: number;
  /** Levels of each rack, counted from the floor. */
  readonly levels: number;
  /** Places on each level. */
  readonly bins: number;
}

/** One bin of a grid. */
export interface GridBin {
  /** The address on the label: `A-03-2-05` is zone A, rack 3, level 2, place 5. */
  readonly code: string;
  readonly level: number;
  readonly place: number;
  readonly walkOrder: number;
}

/** One rack of a grid with its bins. */
export interface GridRack {
  /** Unique in the zone: `03`. */
  readonly code: string;
  readonly position: number;
  readonly bins: GridBin[];
}

/** More bins than this are not made at once. */
export const GRID_BINS_MAX = 5_000;

/**
 * Lays out racks behind the ones that a zone has already. A picker walks the racks in order; within a rack place by place
 * and each place from the floor up, so nobody crosses the aisle twice.
 * @param zonePosition the zone's own place on the way, from 0.
 * @param built how many racks the zone has.
 */
export function layOut(grid: RackGrid, zonePosition: number, built: number): GridRack[] {
  return Array.from({ length: grid.racks }, (_, index) => {
    const position = built + index;
    const code = String(position + 1).padStart(2, '0');
    const bins: GridBin[] = [];
    for (let place = 1; place <= grid.bins; place += 1) {
      for (let level = 1; level <= grid.levels; level += 1) {
        bins.push({
          code: `${grid.zone}-${code}-${level}-${String(place).padStart(2, '0')}`,
          level,
          place,
          walkOrder: zonePosition * 100_000 + position * 1_000 + bins.length,
        });
      }
    }
    return { code, position, bins };
  });
}
