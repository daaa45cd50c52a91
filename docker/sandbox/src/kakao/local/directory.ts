import { addressOfLandmark, type Address, sampleAddresses } from './address.ts';
import { LANDMARKS } from './landmarks.ts';
import { shortProvince } from './provinces.ts';
import { GANGWON_CHUNGCHEONG } from './regions/gangwon-chungcheong.ts';
import { GYEONGGI } from './regions/gyeonggi.ts';
import { GYEONGSANG } from './regions/gyeongsang.ts';
import { JEOLLA_JEJU } from './regions/jeolla-jeju.ts';
import { METROPOLITAN } from './regions/metropolitan.ts';
import type { Region } from './regions/region.ts';
import { SEOUL } from './regions/seoul.ts';

/** Every 시·군·구 of the country (the 구 of larger cities apart). */
export const REGIONS: Region[] = [
  ...SEOUL,
  ...METROPOLITAN,
  ...GYEONGGI,
  ...GANGWON_CHUNGCHEONG,
  ...JEOLLA_JEJU,
  ...GYEONGSANG,
];

/** The addresses that a search by a part of their text can find. */
export const DIRECTORY: { address: Address; text: string }[] = [
  ...LANDMARKS.map(addressOfLandmark),
  ...REGIONS.flatMap(sampleAddresses),
].map((address) => ({ address, text: searchText(address) }));

function searchText(address: Address): string {
  const { province, region, dong, road, number, jibun, buildingName, zone } = address;
  return `${province} ${shortProvince(province)} ${region} ${dong} ${road} ${number} ${dong} ${jibun} ${buildingName} ${zone}`;
}
