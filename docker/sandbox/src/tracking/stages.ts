type StatusCode =
  'AT_PICKUP' | 'IN_TRANSIT' | 'OUT_FOR_DELIVERY' | 'ATTEMPT_FAIL' | 'DELIVERED' | 'EXCEPTION';

export interface Stage {
  name: string;
  code: StatusCode;
  /** SweetTracker's level, 2 collected to 6 delivered. */
  level: number;
  kind: string;
  description: string;
  /** Hours after the stage before, at a courier's own speed. */
  hours: number;
}

/** The way of a parcel; before the first stage nothing has been scanned. */
export const STAGES: Stage[] = [
  stage('pickup', 'AT_PICKUP', 2, '집화처리', '보내시는 고객님으로부터 상품을 인수했습니다.', 1),
  stage('loaded', 'IN_TRANSIT', 3, '간선상차', '물류터미널로 상품이 이동 중입니다.', 4),
  stage('hub', 'IN_TRANSIT', 3, '간선하차', '물류터미널에 상품이 도착했습니다.', 5),
  stage('branch', 'IN_TRANSIT', 4, '지점도착', '배송 지점에 상품이 도착했습니다.', 5),
  stage('out-for-delivery', 'OUT_FOR_DELIVERY', 5, '배송출발', '고객님께 상품을 배송하러 출발했습니다.', 2),
  stage('delivered', 'DELIVERED', 6, '배송완료', '고객님의 상품이 배송 완료되었습니다.', 4),
];

/** Stages that only the control API brings about; the parcel goes on from where it was. */
export const DETOURS: Stage[] = [
  stage(
    'attempt-fail',
    'ATTEMPT_FAIL',
    5,
    '미배달',
    '고객님이 안 계셔서 배송하지 못했습니다. 다음 날 다시 배송합니다.',
    0,
  ),
  stage('exception', 'EXCEPTION', 3, '사고', '상품에 문제가 생겨 확인하고 있습니다.', 0),
];

export function stageNamed(name: string): Stage | undefined {
  return [...STAGES, ...DETOURS].find((known) => known.name === name);
}

function stage(
  name: string,
  code: StatusCode,
  level: number,
  kind: string,
  description: string,
  hours: number,
): Stage {
  return { name, code, level, kind, description, hours };
}
