import type { Surface } from '../http/index.ts';
import { isSafe } from './cross-site.rules.ts';

/** Kinds of requests that are counted: tries to sign in, and changes in a shop. */
export type LimitKind = 'sign-in' | 'shop-change';

/** Asking for a mailed link and trying one count as tries to sign in. */
const SIGN_IN = /\/auth\/(?:sign-in|kakao\/start|password-links(?:\/:token)?)$/;

/** Which count a request falls under, or null. `route` is the address as the router knows it. */
export function limitOf(surface: Surface, method: string, route: string): LimitKind | null {
  if (SIGN_IN.test(route)) return 'sign-in';
  return surface === 'shop' && !isSafe(method) ? 'shop-change' : null;
}

/** The fixed window that an instant falls into, and the seconds until the next one begins. */
export function windowOf(
  nowMs: number,
  lengthMs: number,
): { readonly number: number; readonly secondsLeft: number } {
  const number = Math.floor(nowMs / lengthMs);
  return { number, secondsLeft: Math.max(1, Math.ceil(((number + 1) * lengthMs - nowMs) / 1000)) };
}
