const KST_OFFSET_MS = 9 * 60 * 60 * 1000;

/** `2026-11-23T09:00:00+09:00`, the form in which Toss and the couriers write times. */
export function kstIso(milliseconds: number): string {
  return `${shifted(milliseconds).slice(0, 19)}+09:00`;
}

/** `2026-11-23T09:00:00.123000`, Korean time without an offset, as in webhook envelopes. */
export function kstMicros(milliseconds: number): string {
  return `${shifted(milliseconds).slice(0, 23)}000`;
}

/** `2026-11-23 09:00:00`. */
export function kstText(milliseconds: number): string {
  return shifted(milliseconds).slice(0, 19).replace('T', ' ');
}

/** Reads a time that may lack its offset, which then is Korean; NaN when it is none. */
export function parseKst(text: string): number {
  const withTime = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00` : text;
  const hasOffset = /(Z|[+-]\d{2}:\d{2})$/.test(withTime);
  return Date.parse(hasOffset ? withTime : `${withTime}+09:00`);
}

function shifted(milliseconds: number): string {
  return new Date(milliseconds + KST_OFFSET_MS).toISOString();
}
