import type { PasswordLinkPurpose } from '../password-link.entity.ts';

const HOUR_MS = 3_600_000;

/** How long a mailed link can be used. A new owner may read mail after the weekend; a forgotten password is asked for now. */
export const LINK_LIFE_MS: Readonly<Record<PasswordLinkPurpose, number>> = {
  welcome: 7 * 24 * HOUR_MS,
  reset: HOUR_MS,
};

/** How many mails about a forgotten password one person gets in an hour, whoever asks for them. */
export const RESETS_PER_HOUR = 3;

/** From when on a reset counts towards {@link RESETS_PER_HOUR}. */
export function resetsCountFrom(now: Date): Date {
  return new Date(now.getTime() - HOUR_MS);
}

/** When a link that is made now ends. */
export function linkEnds(purpose: PasswordLinkPurpose, now: Date): Date {
  return new Date(now.getTime() + LINK_LIFE_MS[purpose]);
}
