import type { BinKind } from './bin.entity.ts';
import type { LotStatus } from './lot.entity.ts';

/** Goods of one lot in one bin. */
export interface BinContent {
  readonly binId: string;
  readonly binCode: string;
  readonly kind: BinKind;
  readonly walkOrder: number;
  readonly lotId: string;
  readonly lotCode: string;
  readonly lotStatus: LotStatus;
  /** `YYYY-MM-DD`, the last day of sale; null for goods without a date. */
  readonly expiresOn: string | null;
  readonly quantity: number;
}

/** So much from one bin and lot. */
export interface BinTake {
  readonly content: BinContent;
  readonly quantity: number;
}

/**
 * The order in which goods leave: what lies packed already, then what expires first (FEFO), goods without a date last;
 * then shelves before what was never put away; then the picker's way.
 */
export function rotationOrder(contents: readonly BinContent[]): BinContent[] {
  return [...contents].sort(
    (a, b) =>
      Number(b.kind === 'packed') - Number(a.kind === 'packed') ||
      compare(a.expiresOn ?? '9999-12-31', b.expiresOn ?? '9999-12-31') ||
      KIND_ORDER[a.kind] - KIND_ORDER[b.kind] ||
      a.walkOrder - b.walkOrder ||
      compare(a.binCode, b.binCode) ||
      compare(a.lotCode, b.lotCode),
  );
}

/** True for goods that may be sent to a customer on `today` (`YYYY-MM-DD` in Seoul). */
export function mayBeSent(content: BinContent, today: string): boolean {
  const inDate = content.expiresOn === null || content.expiresOn >= today;
  return content.lotStatus === 'usable' && inDate && content.kind !== 'in-transit' && content.quantity > 0;
}

/** Takes `quantity` units from bins in the given order; `missing` is what they do not have. */
export function takeInOrder(
  contents: readonly BinContent[],
  quantity: number,
): { takes: BinTake[]; missing: number } {
  const takes: BinTake[] = [];
  let missing = quantity;
  for (const content of contents) {
    if (missing === 0) break;
    const part = Math.min(missing, content.quantity);
    if (part > 0) takes.push({ content, quantity: part });
    missing -= part;
  }
  return { takes, missing };
}

/** What remains in the bins after some takes, in the same order. */
export function remaining(contents: readonly BinContent[], takes: readonly BinTake[]): BinContent[] {
  return contents.map((content) => {
    const taken = takes
      .filter((take) => take.content.binId === content.binId && take.content.lotId === content.lotId)
      .reduce((sum, take) => sum + take.quantity, 0);
    return { ...content, quantity: content.quantity - taken };
  });
}

const KIND_ORDER: Readonly<Record<BinKind, number>> = { packed: 0, shelf: 1, unplaced: 2, 'in-transit': 3 };

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
