import { describe, expect, it } from '@jest/globals';
import { originKey, straightMeters } from './distance.rules.ts';

const seoulCityHall = { latitude: 37.5663, longitude: 126.9779 };
const busanCityHall = { latitude: 35.1798, longitude: 129.0751 };

describe('the straight line', () => {
  it('from Seoul to Busan is about 325 km', () => {
    expect(straightMeters(seoulCityHall, busanCityHall) / 1000).toBeCloseTo(325, -1);
  });

  it('is zero at home and the same both ways', () => {
    expect(straightMeters(seoulCityHall, seoulCityHall)).toBe(0);
    expect(straightMeters(busanCityHall, seoulCityHall)).toBe(straightMeters(seoulCityHall, busanCityHall));
  });

  it('is a degree of latitude in 111 km', () => {
    expect(straightMeters({ latitude: 36, longitude: 127 }, { latitude: 37, longitude: 127 })).toBe(111_195);
  });
});

describe('the key of an origin', () => {
  it('is the same within about ten metres', () => {
    expect(originKey({ latitude: 37.566_301, longitude: 126.977_899 })).toBe(originKey(seoulCityHall));
  });
});
