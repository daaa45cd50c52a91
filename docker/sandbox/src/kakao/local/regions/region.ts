/** A 동 (or `읍·면 리`) and a road that runs through it. */
export interface Place {
  /** `역삼동`, or `초당동`, or `평창읍 하리`. */
  dong: string;
  road: string;
  latitude: number;
  longitude: number;
}

/** A 시·군·구 with its centre; `name` has two words for the 구 of a city, as in `성남시 분당구`. */
export interface Region {
  province: string;
  name: string;
  latitude: number;
  longitude: number;
  /** The first three digits of its postal codes. */
  zonePrefix: string;
  places: Place[];
}

/**
 * Reads a table of one province. A line is `name|latitude|longitude|zone prefix|dong@road[@latitude@longitude],…`;
 * places without their own point are spread around the centre.
 */
export function regionsOf(province: string, table: string): Region[] {
  return table
    .trim()
    .split('\n')
    .map((line) => regionOf(province, line));
}

function regionOf(province: string, line: string): Region {
  const [name = '', latitude = '', longitude = '', zonePrefix = '', places = ''] = line.split('|');
  const centre = { latitude: Number(latitude), longitude: Number(longitude) };
  return {
    province,
    name,
    ...centre,
    zonePrefix,
    places: places.split(',').map((place, index) => placeOf(centre, place, index)),
  };
}

function placeOf(centre: { latitude: number; longitude: number }, text: string, index: number): Place {
  const [dong = '', road = '', latitude, longitude] = text.split('@');
  if (latitude !== undefined && longitude !== undefined) {
    return { dong, road, latitude: Number(latitude), longitude: Number(longitude) };
  }
  const angle = index * 2.4;
  const distance = 0.004 * index;
  return {
    dong,
    road,
    latitude: centre.latitude + distance * Math.cos(angle),
    longitude: centre.longitude + distance * Math.sin(angle),
  };
}
