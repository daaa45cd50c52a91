import type { Address } from './address.ts';
import { shortProvince } from './provinces.ts';
import type { Region } from './regions/region.ts';
import type { Found } from './search.ts';

export type ProvinceNames = 'short' | 'long';

/** A document of /v2/local/search/address.json. */
export function addressDocument(found: Found, names: ProvinceNames): Record<string, unknown> {
  if (found.type === 'REGION') return regionDocument(found.region, names);
  const { address } = found;
  const isRoad = found.type === 'ROAD_ADDR';
  const point = pointOf(address);
  return {
    address: { ...lotPart(address, names), ...codesOf(address), ...point },
    address_name: isRoad ? roadName(address, names) : lotName(address, names),
    address_type: found.type,
    road_address: { ...roadPart(address, names), ...point },
    ...point,
  };
}

/** A document of /v2/local/geo/coord2address.json, which has no points of its own. */
export function coordinateDocument(address: Address, names: ProvinceNames): Record<string, unknown> {
  return { road_address: roadPart(address, names), address: lotPart(address, names) };
}

export function roadName(address: Address, names: ProvinceNames): string {
  const township = townshipOf(address.dong);
  return joined(
    provinceText(address.province, names),
    address.region,
    township,
    address.road,
    address.number,
  );
}

export function lotName(address: Address, names: ProvinceNames): string {
  return joined(provinceText(address.province, names), address.region, address.dong, address.jibun);
}

export function provinceText(long: string, names: ProvinceNames): string {
  return names === 'short' ? shortProvince(long) : long;
}

function lotPart(address: Address, names: ProvinceNames): Record<string, unknown> {
  const [main = '', sub = ''] = address.jibun.replace('산', '').split('-');
  return {
    address_name: lotName(address, names),
    region_1depth_name: provinceText(address.province, names),
    region_2depth_name: address.region,
    region_3depth_name: address.dong,
    mountain_yn: address.jibun.startsWith('산') ? 'Y' : 'N',
    main_address_no: main,
    sub_address_no: sub,
  };
}

function roadPart(address: Address, names: ProvinceNames): Record<string, unknown> {
  const [main = '', sub = ''] = address.number.split('-');
  return {
    address_name: roadName(address, names),
    region_1depth_name: provinceText(address.province, names),
    region_2depth_name: address.region,
    region_3depth_name: address.dong,
    road_name: address.road,
    underground_yn: 'N',
    main_building_no: main,
    sub_building_no: sub,
    building_name: address.buildingName,
    zone_no: address.zone,
  };
}

function regionDocument(region: Region, names: ProvinceNames): Record<string, unknown> {
  const point = pointOf(region);
  const name = joined(provinceText(region.province, names), region.name);
  return {
    address: {
      address_name: name,
      region_1depth_name: provinceText(region.province, names),
      region_2depth_name: region.name,
      region_3depth_name: '',
      region_3depth_h_name: '',
      h_code: '',
      b_code: `${region.zonePrefix}0000000`,
      mountain_yn: 'N',
      main_address_no: '',
      sub_address_no: '',
      ...point,
    },
    address_name: name,
    address_type: 'REGION',
    road_address: null,
    ...point,
  };
}

function codesOf(address: Address): Record<string, string> {
  const last = address.dong.split(' ').at(-1) ?? '';
  return {
    region_3depth_h_name: last.endsWith('동') ? last : '',
    b_code: `${address.zone}10100`,
    h_code: last.endsWith('동') ? `${address.zone}51000` : '',
  };
}

function pointOf(point: { latitude: number; longitude: number }): { x: string; y: string } {
  return { x: String(point.longitude), y: String(point.latitude) };
}

function townshipOf(dong: string): string {
  return dong.includes(' ') ? (dong.split(' ')[0] ?? '') : '';
}

function joined(...words: string[]): string {
  return words.filter((word) => word !== '').join(' ');
}
