import type { LayoutBin, LayoutRack } from '../../../api/types.ts';

/** How full a bin is, from 0 to 1. Without a known capacity the warehouse's own measure is used. */
export function fillOf(bin: LayoutBin, fullest: number): number {
  const measure = bin.capacity ?? fullest;
  return measure > 0 ? Math.min(1, bin.quantity / measure) : 0;
}

/** What counts as full where capacities are unknown: most bins hold less, and one giant pile must not make the rest look empty. */
export function fullMeasure(bins: LayoutBin[]): number {
  const filled = bins.map((bin) => bin.quantity).filter((quantity) => quantity > 0);
  return filled.sort((one, other) => one - other)[Math.floor(filled.length * 0.9)] ?? 1;
}

/** Whether the bin holds what was searched, by SKU or name. */
export function holds(bin: LayoutBin, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return false;
  return bin.contents.some((item) =>
    [item.sku, item.productName, item.optionLabel].some((words) => words.toLowerCase().includes(wanted)),
  );
}

/** A rack seen from the aisle: its top level first, places from left to right. */
export function levelsOf(rack: LayoutRack): { level: number; bins: LayoutBin[] }[] {
  return Array.from({ length: rack.levels }, (_, index) => rack.levels - index).map((level) => ({
    level,
    bins: rack.bins.filter((bin) => bin.level === level).sort((one, other) => one.place - other.place),
  }));
}
