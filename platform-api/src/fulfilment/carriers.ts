import type { CarrierCode } from './shipment.entity.ts';

interface Carrier {
  /** The name that Koreans know it by. */
  readonly name: string;
  readonly sweetTracker: string | null;
  readonly deliveryTracker: string | null;
  /** What its numbers look like, without spaces and hyphens. */
  readonly number: RegExp;
  /** The carrier's own page about a parcel, `{no}` for the number; null where none is known. */
  readonly page: string | null;
}

const DIGITS = /^\d{9,14}$/;

/** The carriers of the platform with their names at both tracking services (integrations §5.3; pages are UNCONFIRMED). */
export const carriers: Readonly<Record<CarrierCode, Carrier>> = {
  CJ: {
    name: 'CJ대한통운',
    sweetTracker: '04',
    deliveryTracker: 'kr.cjlogistics',
    number: /^\d{10}(\d{2})?$/,
    page: 'https://trace.cjlogistics.com/next/tracking.html?wblNo={no}',
  },
  HANJIN: {
    name: '한진택배',
    sweetTracker: '05',
    deliveryTracker: 'kr.hanjin',
    number: /^(\d{12}|\d{14})$/,
    page: 'https://www.hanjin.com/kor/CMS/DeliveryMgr/WaybillResult.do?mCode=MN038&schLang=KR&wblnumText2={no}',
  },
  LOTTE: {
    name: '롯데택배',
    sweetTracker: '08',
    deliveryTracker: 'kr.lotte',
    number: /^\d{12}$/,
    page: 'https://www.lotteglogis.com/home/reservation/tracking/linkView?InvNo={no}',
  },
  LOGEN: {
    name: '로젠택배',
    sweetTracker: '06',
    deliveryTracker: 'kr.logen',
    number: DIGITS,
    page: 'https://www.ilogen.com/web/personal/trace/{no}',
  },
  EPOST: {
    name: '우체국택배',
    sweetTracker: '01',
    deliveryTracker: 'kr.epost',
    number: /^\d{13}$/,
    page: 'https://service.epost.go.kr/trace.RetrieveDomRigiTraceList.comm?sid1={no}',
  },
  KDEXP: { name: '경동택배', sweetTracker: '23', deliveryTracker: 'kr.kdexp', number: DIGITS, page: null },
  DAESIN: { name: '대신택배', sweetTracker: '22', deliveryTracker: 'kr.daesin', number: DIGITS, page: null },
  CU: { name: 'CU편의점택배', sweetTracker: '46', deliveryTracker: 'kr.cupost', number: DIGITS, page: null },
  GS: { name: 'GS편의점택배', sweetTracker: '24', deliveryTracker: 'kr.cvsnet', number: DIGITS, page: null },
  DIRECT: {
    name: '직접 배송',
    sweetTracker: null,
    deliveryTracker: null,
    number: /^[\w-]{0,32}$/,
    page: null,
  },
};

/** The page where a buyer can follow a parcel, or null. */
export function trackingPage(carrier: CarrierCode, number: string): string | null {
  return carriers[carrier].page?.replace('{no}', encodeURIComponent(number)) ?? null;
}
