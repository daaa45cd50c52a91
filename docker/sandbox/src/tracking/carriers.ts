/** A courier as the two tracking services name it. */
export interface Carrier {
  /** The platform's own short name, also accepted by the control API. */
  key: string;
  deliveryTrackerId: string;
  sweetTrackerCode: string;
  name: string;
  /** What its tracking numbers look like, without hyphens and spaces. */
  format: RegExp;
}

export const CARRIERS: Carrier[] = [
  carrier('CJ', 'kr.cjlogistics', '04', 'CJ대한통운', /^\d{10}(\d{2})?$/),
  carrier('HANJIN', 'kr.hanjin', '05', '한진택배', /^(\d{12}|\d{14})$/),
  carrier('LOTTE', 'kr.lotte', '08', '롯데택배', /^\d{12}$/),
  carrier('LOGEN', 'kr.logen', '06', '로젠택배', /^\d{11}$/),
  carrier('EPOST', 'kr.epost', '01', '우체국택배', /^\d{13}$/),
  carrier('KDEXP', 'kr.kdexp', '23', '경동택배', /^\d{8,16}$/),
  carrier('DAESIN', 'kr.daesin', '22', '대신택배', /^\d{10,13}$/),
  carrier('CU', 'kr.cupost', '46', 'CU 편의점택배', /^\d{10,12}$/),
  carrier('GS', 'kr.cvsnet', '24', 'GS Postbox 택배', /^\d{10,13}$/),
];

function carrier(
  key: string,
  deliveryTrackerId: string,
  sweetTrackerCode: string,
  name: string,
  format: RegExp,
): Carrier {
  return { key, deliveryTrackerId, sweetTrackerCode, name, format };
}

/** The courier named in any of the three ways. */
export function carrierNamed(text: string): Carrier | undefined {
  return CARRIERS.find((known) =>
    [known.key, known.deliveryTrackerId, known.sweetTrackerCode].includes(text),
  );
}

/** Tracking numbers are written with hyphens and spaces; couriers ignore both. */
export function plainNumber(text: string): string {
  return text.replaceAll(/[\s-]/g, '');
}
