declare module 'virtual:korea-outline' {
  import type { Feature, MultiPolygon } from 'geojson';

  const outline: Feature<MultiPolygon>;
  export default outline;
}
