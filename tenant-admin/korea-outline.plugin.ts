import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { Feature, MultiPolygon, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Plugin } from 'vite';

const VIRTUAL_ID = 'virtual:korea-outline';
const SOUTH_KOREA = '410';

/**
 * Cuts South Korea out of the world atlas while building, so that the browser gets the outline of one country
 * instead of the 3.5 MB of all of them.
 */
export function koreaOutline(): Plugin {
  return {
    name: 'korea-outline',
    resolveId: (id) => (id === VIRTUAL_ID ? `\0${VIRTUAL_ID}` : undefined),
    load: (id) => (id === `\0${VIRTUAL_ID}` ? `export default ${JSON.stringify(readOutline())}` : undefined),
  };
}

function readOutline() {
  const require = createRequire(import.meta.url);
  const world = require('world-atlas/countries-10m.json') as Topology<{ countries: GeometryCollection }>;
  const countries = world.objects.countries;
  const korea = countries.geometries.find((country) => country.id === SOUTH_KOREA);
  if (!korea)
    throw new Error(`world-atlas has no country ${SOUTH_KOREA}; check its version in package.json.`);
  const outline = (feature(world, korea) as Feature<MultiPolygon>).geometry;
  return {
    type: 'Feature',
    properties: {},
    geometry: { ...outline, coordinates: simplify(outline.coordinates) },
  };
}

/** A hundredth of a degree is finer than a pixel of the maps drawn here; islands smaller than a dot are left out. */
function simplify(polygons: Position[][][]): Position[][][] {
  return polygons
    .map((rings) => rings.map((ring) => ring.map(roundPosition).filter(isNewPosition)))
    .filter(([outer]) => outer !== undefined && outer.length > 5);
}

const roundPosition = ([longitude = 0, latitude = 0]: Position): Position => [
  Math.round(longitude * 100) / 100,
  Math.round(latitude * 100) / 100,
];

const isNewPosition = (position: Position, index: number, ring: Position[]) => {
  const before = ring[index - 1];
  return before === undefined || before[0] !== position[0] || before[1] !== position[1];
};
