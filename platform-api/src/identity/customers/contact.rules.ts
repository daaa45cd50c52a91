const DOMESTIC = /^0\d{8,10}$/;
const FOREIGN = /^\+\d{7,15}$/;

/**
 * Brings a phone number into one form: Korean ones as digits with the leading 0 (`01023456789`), others as `+` and
 * digits. Kakao sends `+82 10-…` and, for some people, `+82 010-…`. Null when it is no phone number.
 */
export function normalPhone(text: string): string | null {
  const compact = text.replace(/[\s().-]/g, '');
  const korean = /^\+82(?:0)?(\d+)$/.exec(compact);
  const phone = korean === null ? compact : `0${korean[1]}`;
  return DOMESTIC.test(phone) || FOREIGN.test(phone) ? phone : null;
}

/** A normal phone number as people in Korea write it: `010-2345-6789`. */
export function writtenPhone(phone: string): string {
  if (!DOMESTIC.test(phone)) return phone;
  const area = phone.startsWith('02') ? 2 : 3;
  return `${phone.slice(0, area)}-${phone.slice(area, -4)}-${phone.slice(-4)}`;
}

/** `홍길동` → `홍*동`, `김철` → `김*`, `황보현정` → `황**정`: enough to recognise, too little to know. */
export function maskName(name: string): string {
  const letters = Array.from(name);
  const [first = '*'] = letters;
  if (letters.length <= 2) return `${first}*`;
  return `${first}${'*'.repeat(letters.length - 2)}${letters.at(-1)}`;
}

/** `010-2345-6789` → `010-****-6789`. */
export function maskPhone(written: string): string {
  const parts = written.split('-');
  if (parts.length === 3) return `${parts[0]}-${'*'.repeat(parts[1]?.length ?? 0)}-${parts[2]}`;
  return `${written.slice(0, 3)}${'*'.repeat(Math.max(written.length - 7, 1))}${written.slice(-4)}`;
}

/** `seoyeon.kim@example.com` → `se***@example.com`. */
export function maskEmail(email: string): string {
  const [name = '', domain = ''] = email.split('@');
  return `${name.slice(0, 2)}***@${domain}`;
}
