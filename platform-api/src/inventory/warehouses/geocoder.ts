/** An address that the map service knows. */
export interface FoundAddress {
  /** Five digits (우편번호); empty when the service does not know it. */
  readonly zoneCode: string;
  readonly roadAddress: string;
  readonly jibunAddress: string;
  /** WGS84 degrees. */
  readonly latitude: number;
  readonly longitude: number;
}

/** A point on the map, WGS84 degrees. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** Finds addresses and places them on the map. */
export abstract class Geocoder {
  /**
   * Addresses that match what a person typed, best first, at most ten.
   * @throws inventory.map-unavailable when the service does not answer in time.
   */
  abstract search(query: string): Promise<FoundAddress[]>;

  /** Where an address lies, or null when the service does not know it or does not answer in time. */
  abstract locate(address: {
    readonly zoneCode: string;
    readonly roadAddress: string;
  }): Promise<Coordinates | null>;
}
