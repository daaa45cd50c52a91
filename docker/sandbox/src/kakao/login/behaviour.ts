import { z } from 'zod';

/** One switch for each thing the sources leave open about Kakao login; the defaults are the documented side. */
export const kakaoLoginBehaviour = z.object({
  /** A wrong code_verifier answers invalid_grant with the code KOE320, or without any code. */
  wrongVerifier: z.enum(['KOE320', 'no-code']).default('KOE320'),
  tokenRateLimitStatus: z.union([z.literal(400), z.literal(429)]).default(400),
  /** Answer the next token requests with KOE237. */
  tokenRateLimited: z.number().int().nonnegative().default(0),
  unlinkHookMethod: z.enum(['POST', 'GET']).default('POST'),
  unlinkReferrerType: z.string().default('UNLINK_FROM_APPS'),
  codeLifeSeconds: z.number().int().positive().default(600),
  accessTokenSeconds: z.number().int().positive().default(7199),
  /** Number of the demo person (from 1) who is signed in without a page being shown; null shows the page. */
  auto: z.number().int().positive().nullable().default(null),
  /** Every authorize request is answered with this error. */
  authorizeError: z
    .enum(['access_denied', 'login_required', 'consent_required', 'interaction_required', 'server_error'])
    .nullable()
    .default(null),
});

export type KakaoLoginBehaviour = z.infer<typeof kakaoLoginBehaviour>;
