import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DIRECTORY, REGIONS } from '../src/kakao/local/directory.ts';
import { metresBetween } from '../src/kakao/local/geometry.ts';
import { PROVINCES } from '../src/kakao/local/provinces.ts';
import { type Answer, TestSandbox } from './sandbox.ts';

interface Document {
  address_name: string;
  address_type: string;
  x: string;
  y: string;
  road_address: { zone_no: string; region_1depth_name: string; building_name: string } | null;
  address: { address_name: string } | null;
}
interface Documents {
  meta: { total_count: number; is_end: boolean };
  documents: Document[];
}
interface Routes {
  routes: {
    result_code: number;
    key?: string;
    summary?: { distance: number; duration: number };
  }[];
}

const KEY = { headers: { authorization: 'KakaoAK sandbox-rest-key' } };

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await TestSandbox.start({ KAKAO_REST_API_KEY: 'sandbox-rest-key' });
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  await sandbox.control('POST', '/reset');
});

const search = (query: string, extra: Record<string, string> = {}): Promise<Answer<Documents>> =>
  sandbox.call<Documents>(
    'GET',
    `/dapi/v2/local/search/address.json?${new URLSearchParams({ query, ...extra })}`,
    KEY,
  );

const addressAt = (x: number, y: number) =>
  sandbox.call<Documents>('GET', `/dapi/v2/local/geo/coord2address.json?x=${x}&y=${y}`, KEY);

describe('addresses', () => {
  test('the table covers every province, more than 225 regions and more than 250 addresses inside Korea', () => {
    expect(new Set(REGIONS.map((region) => region.province)).size).toBe(PROVINCES.length);
    expect(REGIONS.length).toBeGreaterThan(225);
    expect(DIRECTORY.length).toBeGreaterThan(250);
    for (const { address } of DIRECTORY) {
      expect(address.latitude).toBeGreaterThan(33);
      expect(address.latitude).toBeLessThan(38.7);
      expect(address.longitude).toBeGreaterThan(124.5);
      expect(address.longitude).toBeLessThan(131);
      expect(address.zone).toMatch(/^\d{5}$/);
    }
  });

  test('no region has the same road twice, so an address names one place', () => {
    const doubled = REGIONS.filter((region) => {
      const roads = region.places.map((place) => place.road);
      return new Set(roads).size < roads.length;
    });
    expect(doubled.map((region) => region.name)).toEqual([]);
  });

  test('every address of the table is found again by its own text, at the same point', async () => {
    for (const { address } of DIRECTORY.filter((_, index) => index % 9 === 0)) {
      const township = address.dong.includes(' ') ? `${address.dong.split(' ')[0]} ` : '';
      const query = `${address.province} ${address.region} ${township}${address.road} ${address.number}`;
      const found = (await search(query)).json.documents[0];
      expect([query, found?.x, found?.y]).toEqual([
        query,
        String(address.longitude),
        String(address.latitude),
      ]);
    }
  });

  test('short, long and older province names find the same building', async () => {
    const names = ['전북', '전북특별자치도', '전라북도'];
    const found = await Promise.all(names.map((name) => search(`${name} 익산시 망산길 11-17`)));
    const [first, ...others] = found.map((answer) => answer.json.documents[0]);
    expect(first).toMatchObject({ address_type: 'ROAD_ADDR', address_name: '전북 익산시 망산길 11-17' });
    for (const other of others) expect(other).toEqual(first);
  });

  test('answers name the province short, or long where the switch says so', async () => {
    const query = '강원 강릉시 강릉대로 33';
    expect((await search(query)).json.documents[0]?.road_address?.region_1depth_name).toBe('강원');
    await sandbox.control('PUT', '/kakao/local/behaviour', { provinceNames: 'long' });
    const long = (await search(query)).json.documents[0];
    expect(long?.address_name).toBe('강원특별자치도 강릉시 강릉대로 33');
  });

  test('coordinates are strings and the postal code has five digits', async () => {
    const found = (await search('서울 강남구 테헤란로 152')).json.documents[0];
    expect(found).toMatchObject({ x: '127.0365', y: '37.5' });
    expect(found?.road_address).toMatchObject({ zone_no: '06236', building_name: '강남파이낸스센터' });
  });

  test('a road the table does not know lies near its region, always at the same point', async () => {
    const query = '경상북도 울진군 울진읍 처음보는길 12';
    const [first, second] = [
      (await search(query)).json.documents[0],
      (await search(query)).json.documents[0],
    ];
    expect(first).toEqual(second);
    const region = REGIONS.find((known) => known.name === '울진군');
    const point = { latitude: Number(first?.y), longitude: Number(first?.x) };
    expect(region && metresBetween(region, point)).toBeLessThan(4000);
  });

  test('a lot address is found with its road address', async () => {
    const found = (await search('서울 강남구 역삼동 737')).json.documents[0];
    expect(found).toMatchObject({ address_type: 'REGION_ADDR', address_name: '서울 강남구 역삼동 737' });
    expect(found?.road_address?.building_name).toBe('강남파이낸스센터');
  });

  test('a part of a road, a dong or a building lists addresses to pick from', async () => {
    for (const query of ['테헤란', '역삼동', '롯데월드타워', '성수 센터']) {
      const { meta, documents } = (await search(query)).json;
      expect([query, meta.total_count > 0]).toEqual([query, true]);
      expect(documents[0]?.road_address?.zone_no).toMatch(/^\d{5}$/);
    }
  });

  test('nonsense is no error: no documents', async () => {
    for (const query of ['qwerty', '없는시 없는로 1', '전북특별자치도 없는시 어디로 1']) {
      const answer = await search(query);
      expect([answer.status, answer.json.documents]).toEqual([200, []]);
    }
  });

  test('pages go on until is_end', async () => {
    const first = (await search('서울', { size: '30' })).json;
    expect([first.documents.length, first.meta.is_end]).toEqual([30, false]);
    const second = (await search('서울', { size: '30', page: '2' })).json;
    expect(second.documents[0]?.address_name).not.toBe(first.documents[0]?.address_name);
  });

  test('a missing or wrong key is 401, a missing query 400, a throttled call 429', async () => {
    const path = '/dapi/v2/local/search/address.json?query=x';
    expect((await sandbox.call('GET', path)).status).toBe(401);
    const wrong = await sandbox.call('GET', path, { headers: { authorization: 'KakaoAK wrong' } });
    expect([wrong.status, wrong.json['errorType']]).toEqual([401, 'AccessDeniedError']);
    expect((await sandbox.call('GET', '/dapi/v2/local/search/address.json', KEY)).status).toBe(400);
    await sandbox.control('POST', '/kakao/local/faults', { kind: '429' });
    expect((await search('서울 강남구 테헤란로 152')).status).toBe(429);
    expect((await search('서울 강남구 테헤란로 152')).status).toBe(200);
  });

  test('a point on land has an address, a point in the sea has none', async () => {
    const land = (await addressAt(127.0365, 37.5)).json.documents[0];
    expect(land?.address?.address_name).toBe('서울 강남구 역삼동 737');
    expect((await addressAt(131.9, 36.5)).json.documents).toEqual([]);
  });
});

const text = (point: { x: number; y: number }) => `${point.x},${point.y}`;

describe('directions', () => {
  const SEOUL = { x: 127.0365, y: 37.5 };
  const BUSAN = { x: 129.075, y: 35.1798 };
  const JEJU = { x: 126.4983, y: 33.489 };
  const SEA = { x: 131.9, y: 36.5 };
  const drive = async (from: object, to: object, extra: Record<string, string> = {}) => {
    const query = new URLSearchParams({
      origin: text(from as typeof SEOUL),
      destination: text(to as typeof SEOUL),
      summary: 'true',
      ...extra,
    });
    return (await sandbox.call<Routes>('GET', `/navi/v1/directions?${query}`, KEY)).json.routes[0];
  };
  const many = (origins: object[], extra: object = {}) =>
    sandbox.call<Routes>('POST', '/navi/v1/origins/directions', {
      ...KEY,
      body: { origins, destination: SEOUL, ...extra },
    });

  test('a drive is a fifth to two fifths longer than the great circle, and the same every time', async () => {
    const first = await drive(SEOUL, BUSAN);
    const straight = metresBetween(
      { latitude: SEOUL.y, longitude: SEOUL.x },
      { latitude: BUSAN.y, longitude: BUSAN.x },
    );
    const factor = (first?.summary?.distance ?? 0) / straight;
    expect(factor).toBeGreaterThan(1.2);
    expect(factor).toBeLessThan(1.42);
    expect(first?.summary?.duration).toBeGreaterThan(3 * 3600);
    expect(await drive(SEOUL, BUSAN)).toEqual(first);
  });

  test('within five metres is 104; a start in the sea 102; an end in the sea 103', async () => {
    expect((await drive(SEOUL, { x: 127.03651, y: 37.50001 }))?.result_code).toBe(104);
    expect((await drive(SEA, SEOUL))?.result_code).toBe(102);
    expect((await drive(SEOUL, SEA))?.result_code).toBe(103);
  });

  test('Jeju is reached by ferry, unless ferries are avoided or the switch knows no route', async () => {
    expect((await drive(SEOUL, JEJU))?.result_code).toBe(0);
    expect((await drive(SEOUL, JEJU, { avoid: 'ferries' }))?.result_code).toBe(1);
    await sandbox.control('PUT', '/kakao/navi/behaviour', { islandRoutes: 'no-route' });
    expect((await drive(SEOUL, JEJU))?.result_code).toBe(1);
  });

  test('many to one echoes each key; a point outside the radius is 207', async () => {
    const near = { x: 127.05, y: 37.51, key: 'near' };
    const answer = await many([near, { ...BUSAN, key: 'far' }], { radius: 10_000 });
    expect(answer.json.routes.map((route) => [route.key, route.result_code])).toEqual([
      ['near', 0],
      ['far', 207],
    ]);
  });

  test('more than thirty points are a result code, or HTTP 400 where the switch says so', async () => {
    const origins = Array.from({ length: 31 }, (_, index) => ({ ...BUSAN, key: `w${index}` }));
    expect((await many(origins)).json.routes[0]?.result_code).toBe(202);
    await sandbox.control('PUT', '/kakao/navi/behaviour', {
      tooManyPoints: 'http-400',
      radiusRequired: true,
    });
    expect((await many(origins, { radius: 10_000 })).status).toBe(400);
    expect((await many(origins.slice(0, 1))).status).toBe(400);
  });

  test('one to many and way points answer too', async () => {
    const body = { origin: SEOUL, destinations: [{ ...BUSAN, key: 'busan' }] };
    const answer = await sandbox.call<Routes>('POST', '/navi/v1/destinations/directions', { ...KEY, body });
    expect(answer.json.routes[0]).toMatchObject({ key: 'busan', result_code: 0 });
    const direct = await drive(SEOUL, BUSAN);
    const detour = await drive(SEOUL, BUSAN, { waypoints: '128.8761,37.7519' });
    expect(detour?.summary?.distance).toBeGreaterThan(direct?.summary?.distance ?? 0);
  });

  test('without a key 401; a fault can throttle or take it down for a number of calls', async () => {
    expect((await sandbox.call('GET', '/navi/v1/directions?origin=1,1&destination=2,2')).status).toBe(401);
    await sandbox.control('POST', '/kakao/navi/faults', { kind: '429' });
    await sandbox.control('POST', '/kakao/navi/faults', { kind: 'down' });
    const statuses = [];
    for (let call = 0; call < 3; call += 1) {
      statuses.push(
        (
          await sandbox.call(
            'GET',
            `/navi/v1/directions?origin=${text(SEOUL)}&destination=${text(BUSAN)}`,
            KEY,
          )
        ).status,
      );
    }
    expect(statuses).toEqual([429, 503, 200]);
  });
});
