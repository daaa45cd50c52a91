import type { SessionKind } from '../session.entity.ts';

const DAY_MS = 86_400_000;

/** How long a device stays signed in without being used. */
export const SESSION_LIFE_MS: Readonly<Record<SessionKind, number>> = {
  customer: 60 * DAY_MS,
  staff: 14 * DAY_MS,
};

/** How long a replaced refresh token still gets the same successor: two tabs that refresh at once. */
export const GRACE_MS = 10_000;

/** How long an access token is believed without looking at its session. */
export const ACCESS_LIFE_S = 600;

/** What is known of a family of refresh tokens. */
export interface SessionFamily {
  readonly tokenHash: string;
  readonly previousTokenHash: string | null;
  readonly previousValidUntil: Date | null;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

/**
 * `rotate`: the current token, replace it. `same-successor`: the one before, shown again inside the grace time.
 * `reused`: an older one, so somebody else has a copy and the family must end. `ended`: nothing to refresh any more.
 */
export type RefreshVerdict = 'rotate' | 'same-successor' | 'reused' | 'ended';

/** Judges a refresh token that we really issued for this family. */
export function judgeRefresh(family: SessionFamily, tokenHash: string, now: Date): RefreshVerdict {
  if (family.revokedAt !== null || family.expiresAt <= now) return 'ended';
  if (tokenHash === family.tokenHash) return 'rotate';
  const inGrace = family.previousValidUntil !== null && now < family.previousValidUntil;
  return tokenHash === family.previousTokenHash && inGrace ? 'same-successor' : 'reused';
}
