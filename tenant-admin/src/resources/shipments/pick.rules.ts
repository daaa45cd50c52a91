import type { PickItem } from '../../api/types.ts';

/** One stop of the walk: the same claim may lie in two bins. */
export function pickKey(item: PickItem): string {
  return `${item.reservationId}:${item.binId}`;
}
