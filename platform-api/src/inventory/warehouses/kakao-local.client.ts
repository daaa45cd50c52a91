import { Injectable, Logger } from '@nestjs/common';
import { create, type AxiosInstance } from 'axios';
import { z } from 'zod';
import { Config } from '../../config/index.ts';
import { inventoryErrors } from '../inventory.errors.ts';
import { Geocoder, type Coordinates, type FoundAddress } from './geocoder.ts';

const TIMEOUT_MS = 2_000;
const REMEMBERED_MAX = 2_000;

/** What is read of `GET /v2/local/search/address.json`; Kakao adds fields without notice, so the rest is ignored. */
const answerSchema = z.object({
  documents: z.array(
    z.object({
      address_name: z.string(),
      address_type: z.string(),
      x: z.string(),
      y: z.string(),
      address: z.object({ address_name: z.string() }).nullish(),
      road_address: z.object({ address_name: z.string(), zone_no: z.string() }).nullish(),
    }),
  ),
});

/** The Geocoder over Kakao Local's address search (developers.kakao.com/docs/latest/ko/local/dev-guide). */
@Injectable()
export class KakaoLocalClient extends Geocoder {
  private readonly logger = new Logger('kakao-local');
  private readonly http: AxiosInstance;
  /** Answers by query; addresses do not move, so nothing expires, the oldest make room. */
  private readonly remembered = new Map<string, FoundAddress[]>();

  constructor(config: Config) {
    super();
    this.http = create({
      baseURL: config.values.KAKAO_LOCAL_BASE_URL,
      timeout: TIMEOUT_MS,
      headers: { Authorization: `KakaoAK ${config.values.KAKAO_REST_API_KEY}` },
    });
  }

  async search(query: string): Promise<FoundAddress[]> {
    const key = query.trim().replace(/\s+/g, ' ');
    const known = this.remembered.get(key);
    if (known !== undefined) return known;
    const found = await this.ask(key);
    if (this.remembered.size >= REMEMBERED_MAX) this.forgetOldest();
    if (found.length > 0) this.remembered.set(key, found);
    return found;
  }

  async locate(address: { zoneCode: string; roadAddress: string }): Promise<Coordinates | null> {
    try {
      const found = await this.search(address.roadAddress);
      const best = found.find((one) => one.zoneCode === address.zoneCode) ?? found[0];
      return best === undefined ? null : { latitude: best.latitude, longitude: best.longitude };
    } catch {
      return null; // Already logged; callers go on without a place on the map.
    }
  }

  private async ask(query: string): Promise<FoundAddress[]> {
    try {
      const response = await this.http.get<unknown>('/v2/local/search/address.json', {
        params: { query, size: 10 },
      });
      return answerSchema.parse(response.data).documents.map((document) => ({
        zoneCode: document.road_address?.zone_no ?? '',
        roadAddress: document.road_address?.address_name ?? document.address_name,
        jibunAddress: document.address?.address_name ?? document.address_name,
        latitude: Number(document.y),
        longitude: Number(document.x),
      }));
    } catch (error) {
      this.logger.warn(
        `The address search failed: ${error instanceof Error ? error.message : String(error)}`,
      );
      throw inventoryErrors.mapUnavailable();
    }
  }

  private forgetOldest(): void {
    const oldest = this.remembered.keys().next();
    if (oldest.done !== true) this.remembered.delete(oldest.value);
  }
}
