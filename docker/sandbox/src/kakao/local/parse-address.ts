import { REGIONS } from './directory.ts';
import { type Province, provinceNamed } from './provinces.ts';
import type { Region } from './regions/region.ts';

export interface ParsedAddress {
  /** The regions the text can mean; several for names such as 중구, all of them when none is named. */
  regions: Region[];
  regionNamed: boolean;
  /** `대관령면`, where the text names one. */
  township: string | null;
  road: { name: string; number: string } | null;
  lot: { dong: string; number: string } | null;
  /** What follows the number, such as a floor or flat. */
  detail: string;
  /** What follows the region; empty for a text that names only a region. */
  rest: string;
}

const TOWNSHIP = /^([가-힣]{1,6}[읍면])\s+/;
const ROAD =
  /^([가-힣A-Za-z0-9·.]*?(?:대로|로|길)(?:\s?\d+[가-힣]{0,2}길)?)\s*(?:지하\s*)?(\d+(?:-\d+)?)(?!\d*[가동])/;
const LOT = /^([가-힣0-9]*[동가리])\s+(산\s*)?(\d+(?:-\d+)?)/;

/** Reads a Korean address with its province in any form, or without one; null where no region can be meant. */
export function parseAddress(text: string): ParsedAddress | null {
  const words = text
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(',', ' ')
    .trim()
    .split(/\s+/);
  const province = provinceNamed(words[0] ?? '');
  const found = (province && regionsAt(words.slice(1), province)) ?? regionsAt(words, undefined);
  if (!found) return null;
  const township = TOWNSHIP.exec(found.rest)?.[1] ?? null;
  const rest = township === null ? found.rest : found.rest.slice(township.length).trim();
  const road = ROAD.exec(rest);
  const lot = road ? null : LOT.exec(rest);
  return {
    regions: found.regions,
    regionNamed: found.named,
    township,
    road: road ? { name: (road[1] ?? '').replaceAll(' ', ''), number: road[2] ?? '' } : null,
    lot: lot ? { dong: lot[1] ?? '', number: `${lot[2] ? '산' : ''}${lot[3] ?? ''}` } : null,
    detail: rest.slice((road ?? lot)?.[0].length ?? 0).trim(),
    rest: found.rest,
  };
}

function regionsAt(
  words: string[],
  province: Province | undefined,
): { regions: Region[]; named: boolean; rest: string } | null {
  const candidates = REGIONS.filter((region) => !province || region.province === province.long);
  const [first = '', second = ''] = words;
  const asTwo = candidates.filter((region) => region.name === `${first} ${second}`);
  if (asTwo.length > 0) return { regions: asTwo, named: true, rest: words.slice(2).join(' ') };
  const asOne = candidates.filter(
    (region) =>
      region.name === first || region.name.startsWith(`${first} `) || region.name.endsWith(` ${first}`),
  );
  if (first !== '' && asOne.length > 0)
    return { regions: asOne, named: true, rest: words.slice(1).join(' ') };
  // Sejong has no 시·군·구, so the road follows the province at once.
  if (province?.short === '세종') return { regions: candidates, named: true, rest: words.join(' ') };
  if (province) return null;
  return { regions: REGIONS, named: false, rest: words.join(' ') };
}
