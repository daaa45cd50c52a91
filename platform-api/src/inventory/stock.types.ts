import type { ReservationState } from './stock-reservation.entity.ts';

/** What names a stock level. */
export interface LevelKey {
  readonly variantId: string;
  readonly warehouseId: string;
}

/** One claim to be made: so many units of a variant in a warehouse, for a line of an order that does not exist yet. */
export interface ClaimRequest extends LevelKey {
  readonly orderLineId: string;
  /** Counts the parts of one line in one warehouse, from 0. */
  readonly part: number;
  readonly quantity: number;
  /** False for goods whose stock is not counted: the claim is written, no level is touched. */
  readonly tracked: boolean;
}

/** All claims of one checkout: taken together or not at all. */
export interface ReserveRequest {
  readonly orderId: string;
  /** Who holds them, hashed; the caps on unpaid holds count by it. */
  readonly holderHash: string;
  readonly expiresAt: Date;
  readonly claims: readonly ClaimRequest[];
  /** At most 100 characters; a repeat with the same key answers the same claims. */
  readonly idempotencyKey: string;
}

/** A claim as it is stored. */
export interface Claim extends ClaimRequest {
  readonly id: string;
  readonly orderId: string;
  readonly state: ReservationState;
}

/** What may be sold of a variant in one active warehouse; never negative, 0 while the level is frozen. */
export interface SellableLevel extends LevelKey {
  readonly sellable: number;
}

/** A warehouse as routing and checkout see it. */
export interface ActiveWarehouse {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly zoneCode: string;
  readonly roadAddress: string;
  /** WGS84 degrees. */
  readonly latitude: number;
  readonly longitude: number;
  /** Orders paid before this minute of the day in Seoul leave the same day. */
  readonly cutOffMinute: number;
  /** The lower, the earlier in the owner's preferred order. */
  readonly preference: number;
  readonly parcelCostWon: number;
}

/** Where an order's lines are to come from; a routing plan has this shape. */
export interface ClaimTarget {
  readonly warehouseId: string;
  readonly lines: readonly {
    readonly orderLineId: string;
    readonly variantId: string;
    readonly quantity: number;
  }[];
}

/** How much of a claim to take from which bin, in the order in which a picker walks. */
export interface PickStep extends LevelKey {
  readonly reservationId: string;
  readonly binId: string;
  readonly binCode: string;
  readonly lotId: string;
  readonly lotCode: string;
  /** `YYYY-MM-DD`, or null for goods without a date. */
  readonly expiresOn: string | null;
  readonly quantity: number;
}
