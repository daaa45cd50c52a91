/** Where a parcel costs more to send to. */
export type RemoteArea = 'jeju' | 'island';

/**
 * Zone code ranges of Jeju and of islands reached by ship (integrations §6.4, a seed that carriers change: UNCONFIRMED).
 */
const JEJU: readonly (readonly [number, number])[] = [[63_000, 63_644]];
const ISLANDS: readonly (readonly [number, number])[] = [
  [40_200, 40_240],
  [22_386, 22_388],
  [23_004, 23_010],
  [23_100, 23_116],
  [23_124, 23_136],
  [31_708, 31_708],
  [32_133, 32_133],
  [33_411, 33_411],
  [46_768, 46_771],
  [52_570, 52_571],
  [53_031, 53_033],
  [53_089, 53_104],
  [54_000, 54_000],
  [56_347, 56_349],
  [57_068, 57_069],
  [58_760, 58_762],
  [58_800, 58_810],
  [58_816, 58_818],
  [58_826, 58_826],
  [58_832, 58_832],
  [58_839, 58_841],
  [58_843, 58_866],
  [58_953, 58_958],
  [59_102, 59_103],
  [59_106, 59_106],
  [59_127, 59_127],
  [59_129, 59_129],
  [59_137, 59_166],
  [59_421, 59_421],
  [59_531, 59_531],
  [59_551, 59_551],
  [59_563, 59_563],
  [59_568, 59_568],
  [59_650, 59_650],
  [59_766, 59_766],
  [59_781, 59_790],
];

/** The remote area of a five-digit zone code, or null for the mainland. */
export function remoteAreaOf(zoneCode: string): RemoteArea | null {
  const zone = Number(zoneCode);
  if (JEJU.some(([from, to]) => zone >= from && zone <= to)) return 'jeju';
  if (ISLANDS.some(([from, to]) => zone >= from && zone <= to)) return 'island';
  return null;
}

/** What a shop asks for sending, in won. */
export interface FeeRule {
  readonly feeWon: number;
  readonly freeFromWon: number | null;
  readonly jejuExtraWon: number;
  readonly islandExtraWon: number;
}

/** The shipping fee of an order: the base fee unless its goods reach the free amount, and the remote extra always. */
export function shippingFeeOf(rule: FeeRule, goodsWon: number, zoneCode: string | null): number {
  const base = rule.freeFromWon !== null && goodsWon >= rule.freeFromWon ? 0 : rule.feeWon;
  switch (zoneCode === null ? null : remoteAreaOf(zoneCode)) {
    case 'jeju':
      return base + rule.jejuExtraWon;
    case 'island':
      return base + rule.islandExtraWon;
    case null:
      return base;
  }
}
