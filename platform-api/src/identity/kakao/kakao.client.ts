import { Injectable } from '@nestjs/common';
import { create, isAxiosError, type AxiosInstance } from 'axios';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { Config } from '../../config/index.ts';
import type { KakaoPerson } from '../customers/customer.service.ts';

const TIMEOUT_MS = 5_000;
const KEYS_LIFE_MS = 3_600_000;

/** `refused`: Kakao answered no. `unavailable`: no answer, or none that a client can do anything about. */
export class KakaoFault extends Error {
  override readonly name = 'KakaoFault';

  constructor(
    readonly kind: 'refused' | 'unavailable',
    message: string,
  ) {
    super(message);
  }
}

const tokenSchema = z.object({ access_token: z.string().min(1), id_token: z.string().min(1) });

/** Every field may be missing: no consent, or no data. */
const profileSchema = z.object({
  kakao_account: z
    .object({
      name: z.string().optional(),
      profile: z.object({ nickname: z.string().optional() }).optional(),
      email: z.string().optional(),
      is_email_valid: z.boolean().optional(),
      is_email_verified: z.boolean().optional(),
      phone_number: z.string().optional(),
    })
    .default({}),
});

const faultSchema = z.object({
  error: z.string().optional(),
  error_code: z.string().optional(),
  code: z.number().optional(),
});

/** The user is not linked to the app (any more), or the account is gone: nothing is left to unlink. */
const NOTHING_LINKED = new Set([-101, -103]);

/** Kakao sign-in and user API. Rest API pages of Kakao Login; error codes KOE… and negative numbers. */
@Injectable()
export class KakaoClient {
  private readonly http: AxiosInstance = create({ timeout: TIMEOUT_MS, maxRedirects: 0 });
  private readonly keys: ReturnType<typeof createRemoteJWKSet>;

  constructor(private readonly config: Config) {
    const { KAKAO_AUTH_BASE_URL } = config.values;
    // Kakao blocks those who ask for its keys too often.
    this.keys = createRemoteJWKSet(new URL(`${KAKAO_AUTH_BASE_URL}/.well-known/jwks.json`), {
      cacheMaxAge: KEYS_LIFE_MS,
      timeoutDuration: TIMEOUT_MS,
    });
  }

  /** Where Kakao sends everybody back to; the one address that is registered there. */
  get redirectUri(): string {
    return new URL('/auth/kakao/callback', this.config.values.PORTAL_URL).href;
  }

  /** The address of Kakao's sign-in page. */
  authorizeUrl(request: { state: string; nonce: string; challenge: string }): string {
    const { KAKAO_AUTH_BASE_URL, KAKAO_REST_API_KEY, KAKAO_SCOPE } = this.config.values;
    const query = new URLSearchParams({
      client_id: KAKAO_REST_API_KEY,
      redirect_uri: this.redirectUri,
      response_type: 'code',
      scope: KAKAO_SCOPE,
      state: request.state,
      nonce: request.nonce,
      code_challenge: request.challenge,
      code_challenge_method: 'S256',
    });
    return `${KAKAO_AUTH_BASE_URL}/oauth/authorize?${query.toString()}`;
  }

  /**
   * Exchanges a code and proves who came back.
   * @throws KakaoFault
   */
  async personOf(code: string, sent: { nonce: string; codeVerifier: string }): Promise<KakaoPerson> {
    const tokens = await this.exchange(code, sent.codeVerifier);
    const kakaoId = await this.subjectOf(tokens.id_token, sent.nonce);
    return { kakaoId, ...(await this.profileOf(tokens.access_token)) };
  }

  /**
   * Ends a person's connection to the app; one that is ended already is fine.
   * @throws KakaoFault
   */
  async unlink(kakaoId: string): Promise<void> {
    const { KAKAO_API_BASE_URL, KAKAO_ADMIN_KEY } = this.config.values;
    const form = new URLSearchParams({ target_id_type: 'user_id', target_id: kakaoId });
    try {
      await this.http.post(`${KAKAO_API_BASE_URL}/v1/user/unlink`, form, {
        headers: { authorization: `KakaoAK ${KAKAO_ADMIN_KEY}` },
      });
    } catch (error) {
      const code = isAxiosError(error) ? faultSchema.safeParse(error.response?.data).data?.code : undefined;
      if (code === undefined || !NOTHING_LINKED.has(code)) throw faultOf(error);
    }
  }

  private async exchange(code: string, codeVerifier: string): Promise<z.infer<typeof tokenSchema>> {
    const { KAKAO_AUTH_BASE_URL, KAKAO_REST_API_KEY, KAKAO_CLIENT_SECRET } = this.config.values;
    const form = new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: KAKAO_REST_API_KEY,
      redirect_uri: this.redirectUri,
      code,
      code_verifier: codeVerifier,
      ...(KAKAO_CLIENT_SECRET === '' ? {} : { client_secret: KAKAO_CLIENT_SECRET }),
    });
    return await asked(tokenSchema, () => this.http.post(`${KAKAO_AUTH_BASE_URL}/oauth/token`, form));
  }

  /** The person's id, from the signed token: it is text there, while /v2/user/me writes a number beyond 2^53. */
  private async subjectOf(idToken: string, nonce: string): Promise<string> {
    const { KAKAO_ISSUER, KAKAO_REST_API_KEY } = this.config.values;
    try {
      const { payload } = await jwtVerify(idToken, this.keys, {
        algorithms: ['RS256'],
        issuer: KAKAO_ISSUER,
        audience: KAKAO_REST_API_KEY,
        requiredClaims: ['sub', 'exp', 'nonce'],
        clockTolerance: 5,
      });
      if (payload['nonce'] !== nonce)
        throw new KakaoFault('refused', 'The id token answers another sign-in (nonce).');
      if (typeof payload.sub !== 'string' || !/^\d{1,20}$/.test(payload.sub)) {
        throw new KakaoFault('refused', 'The id token names nobody.');
      }
      return payload.sub;
    } catch (error) {
      if (error instanceof KakaoFault) throw error;
      const isOurs = error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout);
      throw new KakaoFault(
        isOurs ? 'refused' : 'unavailable',
        `The id token is not accepted: ${String(error)}`,
      );
    }
  }

  private async profileOf(accessToken: string): Promise<Omit<KakaoPerson, 'kakaoId'>> {
    const { kakao_account: account } = await asked(profileSchema, () =>
      this.http.get(`${this.config.values.KAKAO_API_BASE_URL}/v2/user/me`, {
        headers: { authorization: `Bearer ${accessToken}` },
      }),
    );
    const isEmailProven = account.is_email_valid === true && account.is_email_verified === true;
    return {
      name: account.name ?? account.profile?.nickname ?? null,
      email: isEmailProven ? (account.email ?? null) : null,
      phone: account.phone_number ?? null,
    };
  }
}

async function asked<T>(schema: z.ZodType<T>, ask: () => Promise<{ data: unknown }>): Promise<T> {
  try {
    const { data } = await ask();
    return schema.parse(data);
  } catch (error) {
    throw faultOf(error);
  }
}

function faultOf(error: unknown): KakaoFault {
  if (!isAxiosError(error))
    return new KakaoFault('unavailable', `Kakao's answer cannot be read: ${String(error)}`);
  const told = faultSchema.safeParse(error.response?.data).data;
  const code = told?.error_code ?? told?.code ?? told?.error ?? error.code ?? 'no answer';
  const status = error.response?.status ?? 0;
  // KOE237 is a rate limit whose status the documents leave open; -1 is a passing fault of Kakao's own.
  const passing = status === 0 || status === 429 || status >= 500 || code === 'KOE237' || code === -1;
  return new KakaoFault(passing ? 'unavailable' : 'refused', `Kakao answered ${status} ${code}.`);
}
