import type { Carrier } from '../../api/types.ts';

/** In the order of how often Korean shops use them. */
export const carriers: Carrier[] = [
  'CJ',
  'HANJIN',
  'LOTTE',
  'LOGEN',
  'EPOST',
  'KDEXP',
  'DAESIN',
  'CU',
  'GS',
  'DIRECT',
];

/** Numbers are read out and copied with spaces and hyphens. */
export function onlyDigits(text: string): string {
  return text.replace(/\D/gu, '');
}

/** Carriers number their parcels with 9 to 14 digits; own delivery needs no number. */
export function isTrackingNumber(carrier: Carrier, text: string): boolean {
  const digits = onlyDigits(text);
  return carrier === 'DIRECT' ? digits.length <= 14 : /^\d{9,14}$/u.test(digits);
}
