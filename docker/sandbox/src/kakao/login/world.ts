import { exportJWK, generateKeyPair, importJWK, type JWK, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../../core/clock.ts';
import type { SandboxConfig } from '../../core/config.ts';
import { type Journal, Shelf } from '../../core/journal.ts';
import { type KakaoLoginBehaviour, kakaoLoginBehaviour } from './behaviour.ts';

/** One authorization code or token, and whose it is. */
export interface Grant {
  userId: string;
  clientId: string;
  scope: string;
  openid: boolean;
  nonce: string | null;
  redirectUri: string;
  challenge: string | null;
  authTime: number;
  expiresAt: number;
  family: string;
}

/** A person's connection to the app; unlinking removes it. */
export interface Link {
  userId: string;
  connectedAt: number;
}

interface StoredKey {
  kid: string;
  privateJwk: JWK;
  publicJwk: JWK;
}

/** Everything the Kakao login part knows. */
export class KakaoLoginWorld {
  readonly clock: Clock;
  readonly config: SandboxConfig;
  readonly issuer: string;
  readonly codes: Shelf<Grant>;
  readonly accessTokens: Shelf<Grant>;
  readonly refreshTokens: Shelf<Grant>;
  readonly links: Shelf<Link>;
  behaviour: KakaoLoginBehaviour = kakaoLoginBehaviour.parse({});
  #keys: Shelf<StoredKey>;

  constructor(clock: Clock, journal: Journal, config: SandboxConfig) {
    this.clock = clock;
    this.config = config;
    this.issuer = `${config.publicUrl}/kauth`;
    this.codes = new Shelf<Grant>(journal, 'kakao-codes');
    this.accessTokens = new Shelf<Grant>(journal, 'kakao-access-tokens');
    this.refreshTokens = new Shelf<Grant>(journal, 'kakao-refresh-tokens');
    this.links = new Shelf<Link>(journal, 'kakao-links');
    this.#keys = new Shelf<StoredKey>(journal, 'kakao-signing-key');
  }

  /** The public half of the signing key, as the JWKS document shows it. */
  async publicJwk(): Promise<JWK> {
    return (await this.#key()).publicJwk;
  }

  async signIdToken(claims: JWTPayload): Promise<string> {
    const { kid, privateJwk } = await this.#key();
    const key = await importJWK(privateJwk, 'RS256');
    return new SignJWT(claims).setProtectedHeader({ kid, typ: 'JWT', alg: 'RS256' }).sign(key);
  }

  /** The claims of a token this sandbox signed; throws on any other. */
  async verifyIdToken(token: string): Promise<JWTPayload> {
    const key = await importJWK((await this.#key()).publicJwk, 'RS256');
    const currentDate = new Date(this.clock.now());
    return (await jwtVerify(token, key, { issuer: this.issuer, currentDate })).payload;
  }

  reset(): void {
    for (const shelf of [this.codes, this.accessTokens, this.refreshTokens, this.links]) shelf.clear();
    this.behaviour = kakaoLoginBehaviour.parse({});
  }

  async #key(): Promise<StoredKey> {
    const known = this.#keys.get('current');
    if (known) return known;
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const kid = `sandbox-${this.clock.now().toString(36)}`;
    const publicJwk = {
      kid,
      kty: 'RSA',
      alg: 'RS256',
      use: 'sig',
      ...pickPublic(await exportJWK(publicKey)),
    };
    const stored = { kid, privateJwk: await exportJWK(privateKey), publicJwk };
    // Two first requests at once must end with the same key.
    const meanwhile = this.#keys.get('current');
    if (meanwhile) return meanwhile;
    this.#keys.set('current', stored);
    return stored;
  }
}

function pickPublic(jwk: JWK): { n?: string; e?: string } {
  return { ...(jwk.n === undefined ? {} : { n: jwk.n }), ...(jwk.e === undefined ? {} : { e: jwk.e }) };
}
