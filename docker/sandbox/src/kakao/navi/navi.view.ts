import { randomUUID } from 'node:crypto';
import type { NaviPoint } from './navi.schemas.ts';
import type { Route } from './route.ts';

const RESULT_MESSAGES: Record<number, string> = {
  0: '길찾기 성공',
  1: '길찾기 결과를 찾을 수 없음',
  101: '경유지 지점 주변의 도로를 탐색할 수 없음',
  102: '시작 지점 주변의 도로를 탐색할 수 없음',
  103: '도착 지점 주변의 도로를 탐색할 수 없음',
  104: '출발지와 도착지가 5 m 이내로 설정된 경우 경로를 탐색할 수 없음',
  202: '다중 출발지 길찾기: 출발지 최대 개수를 초과함',
  207: '다중 출발지 길찾기: 출발지가 반경 밖에 있음',
  303: '다중 목적지 길찾기: 목적지 최대 개수를 초과함',
  304: '다중 목적지 길찾기: 목적지가 반경 밖에 있음',
};

export function naviAnswer(routes: Record<string, unknown>[]): Record<string, unknown> {
  return { trans_id: randomUUID().replaceAll('-', ''), routes };
}

export function failedRoute(resultCode: number, key?: string): Record<string, unknown> {
  return {
    result_code: resultCode,
    result_msg: RESULT_MESSAGES[resultCode] ?? '',
    ...(key === undefined ? {} : { key }),
  };
}

/** One route of the many-to-one and one-to-many calls, which have no fare. */
export function keyedRoute(route: Route, key: string): Record<string, unknown> {
  if (route.resultCode !== 0) return failedRoute(route.resultCode, key);
  return {
    result_code: 0,
    result_msg: RESULT_MESSAGES[0],
    key,
    summary: { distance: route.distance, duration: route.duration },
  };
}

/** The route of a single call, over its way points; `legs` are the drives between neighbours. */
export function fullRoute(
  points: NaviPoint[],
  legs: Extract<Route, { resultCode: 0 }>[],
  priority: string,
  summaryOnly: boolean,
): Record<string, unknown> {
  const sum = (pick: (leg: (typeof legs)[number]) => number) =>
    legs.reduce((total, leg) => total + pick(leg), 0);
  const bound = boundOf(points);
  return {
    result_code: 0,
    result_msg: RESULT_MESSAGES[0],
    summary: {
      origin: named(points[0]),
      destination: named(points.at(-1)),
      waypoints: points.slice(1, -1).map(named),
      priority,
      bound,
      fare: { taxi: sum((leg) => leg.taxi), toll: sum((leg) => leg.toll) },
      distance: sum((leg) => leg.distance),
      duration: sum((leg) => leg.duration),
    },
    ...(summaryOnly ? {} : { sections: legs.map((leg, index) => section(points, leg, index)) }),
  };
}

function section(
  points: NaviPoint[],
  leg: Extract<Route, { resultCode: 0 }>,
  index: number,
): Record<string, unknown> {
  const ends = [points[index], points[index + 1]].flatMap((point) => (point ? [point] : []));
  const [from, to] = ends;
  return {
    distance: leg.distance,
    duration: leg.duration,
    bound: boundOf(ends),
    roads: [
      {
        name: leg.ferry ? '페리' : '',
        distance: leg.distance,
        duration: leg.duration,
        traffic_speed: Math.round((leg.distance / leg.duration) * 3.6),
        traffic_state: 4,
        vertexes: ends.flatMap((point) => [point.x, point.y]),
      },
    ],
    guides: [
      guide(from, '출발지', 100, 0, 0),
      ...(leg.ferry ? [guide(from, '페리 승선', 61, 0, 0)] : []),
      guide(to, '목적지', 101, leg.distance, leg.duration),
    ],
  };
}

function guide(
  point: NaviPoint | undefined,
  guidance: string,
  type: number,
  distance: number,
  duration: number,
) {
  return {
    name: point?.name ?? '',
    x: point?.x,
    y: point?.y,
    distance,
    duration,
    type,
    guidance,
    road_index: 0,
  };
}

function named(point: NaviPoint | undefined) {
  return { name: point?.name ?? '', x: point?.x, y: point?.y };
}

function boundOf(points: NaviPoint[]) {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  return { min_x: Math.min(...xs), min_y: Math.min(...ys), max_x: Math.max(...xs), max_y: Math.max(...ys) };
}
