import { geoMercator, geoPath, type GeoProjection } from 'd3-geo';
import type { MultiPoint } from 'geojson';
import outline from 'virtual:korea-outline';

export const MAP_WIDTH = 300;
export const MAP_HEIGHT = 360;

/** The mainland and Jeju; with every far island in view the land would only be small. */
const corners: MultiPoint = {
  type: 'MultiPoint',
  coordinates: [
    [126, 33.1],
    [129.7, 38.65],
  ],
};

/** Degrees to the map's pixels. */
export const koreaProjection: GeoProjection = geoMercator().fitExtent(
  [
    [8, 8],
    [MAP_WIDTH - 8, MAP_HEIGHT - 8],
  ],
  corners,
);

/** The country's outline as an SVG path. */
export const koreaPath = geoPath(koreaProjection)(outline) ?? '';

/** Where a place lies on the map. */
export function toMap({ latitude, longitude }: { latitude: number; longitude: number }): {
  x: number;
  y: number;
} {
  const [x, y] = koreaProjection([longitude, latitude]) ?? [0, 0];
  return { x, y };
}
