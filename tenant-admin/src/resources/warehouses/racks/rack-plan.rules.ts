import type { Sent } from '../../../api/types.ts';

/** What the generator's form holds: text, so that a field can be emptied while somebody types. */
export interface RackEntry {
  zoneCode: string;
  zoneName: string;
  racks: string;
  levels: string;
  bins: string;
}

export type RackCount = 'racks' | 'levels' | 'bins';

/** What the server takes: one floor more than nine is not reached by hand. */
export const RACK_LIMITS: Record<RackCount, number> = { racks: 60, levels: 9, bins: 99 };

/** Of all racks together: the server does not make more bins at once. */
export const GRID_BINS_MAX = 5_000;

type RackGrid = Omit<Sent<'/admin/v1/warehouses/{id}/rack-grids', 'post'>, 'preview'>;

/** A small shop's first zone. */
export const firstRacks: RackEntry = { zoneCode: 'A', zoneName: '', racks: '3', levels: '4', bins: '5' };

/** The grid that the form asks for; null while a field makes no sense. A zone without a name is called by `nameless`. */
export function readRacks(entry: RackEntry, nameless: string): RackGrid | null {
  const code = entry.zoneCode.trim().toUpperCase();
  const { racks, levels, bins } = readCounts(entry);
  if (!isZoneCode(code) || !racks || !levels || !bins || isTooMany(entry)) return null;
  return { zone: { code, name: entry.zoneName.trim() || nameless }, racks, levels, bins };
}

/** Whether racks that are each allowed have more bins together than are made at once. */
export function isTooMany(entry: RackEntry): boolean {
  const { racks, levels, bins } = readCounts(entry);
  return (racks ?? 0) * (levels ?? 0) * (bins ?? 0) > GRID_BINS_MAX;
}

function readCounts(entry: RackEntry): Record<RackCount, number | null> {
  return {
    racks: readCount(entry.racks, RACK_LIMITS.racks),
    levels: readCount(entry.levels, RACK_LIMITS.levels),
    bins: readCount(entry.bins, RACK_LIMITS.bins),
  };
}

/** Up to eight capital letters and digits, as they are printed on labels. */
export function isZoneCode(code: string): boolean {
  return /^[A-Z0-9]{1,8}$/u.test(code);
}

/** A whole number from 1 to `max`; null for anything else. */
export function readCount(text: string, max: number): number | null {
  if (!/^\d{1,3}$/u.test(text.trim())) return null;
  const count = Number(text);
  return count >= 1 && count <= max ? count : null;
}

/** The count one step further, within its limits. */
export function stepped(text: string, step: 1 | -1, max: number): string {
  const count = readCount(text, max) ?? (step === 1 ? 0 : 2);
  return String(Math.min(max, Math.max(1, count + step)));
}

/** The zone after this one: A → B, Z → AA, A9 → A10, so that racks can be made zone by zone. */
function nextZoneCode(code: string): string {
  const [, head = '', digits = ''] = /^(.*?)(\d*)$/u.exec(code) ?? [];
  if (digits) return `${head}${Number(digits) + 1}`;
  const last = head.at(-1);
  if (!last) return 'A';
  return last === 'Z' ? `${nextZoneCode(head.slice(0, -1))}A` : head.slice(0, -1) + after(last);
}

/** The first zone that no rack stands in. */
export function freeZoneCode(taken: readonly string[]): string {
  let code = 'A';
  while (taken.includes(code)) code = nextZoneCode(code);
  return code;
}

const after = (letter: string) => String.fromCharCode(letter.charCodeAt(0) + 1);

export interface PlannedRack {
  /** `A-03`, as on the rack's end. */
  code: string;
  /** The top level first, as one sees it from the aisle. */
  levels: { level: number; codes: string[] }[];
}

/** The server's list of bin codes (`A-03-2-05`: zone, rack, level, place) as racks that can be drawn. */
export function drawRacks(codes: readonly string[]): PlannedRack[] {
  const racks = grouped(codes, (code) => code.split('-').slice(0, 2).join('-'));
  return [...racks].map(([code, bins]) => ({
    code,
    levels: [...grouped(bins, (bin) => Number(bin.split('-')[2]))]
      .map(([level, onLevel]) => ({ level, codes: onLevel.toSorted() }))
      .sort((one, other) => other.level - one.level),
  }));
}

function grouped<Key>(codes: readonly string[], keyOf: (code: string) => Key): Map<Key, string[]> {
  const groups = new Map<Key, string[]>();
  for (const code of codes) {
    const group = groups.get(keyOf(code));
    if (group) group.push(code);
    else groups.set(keyOf(code), [code]);
  }
  return groups;
}
