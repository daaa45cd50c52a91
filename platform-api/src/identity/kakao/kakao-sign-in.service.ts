import { randomBytes } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { currentScope, inTenant, type TenantId } from '../../kernel/index.ts';
import { ShopHost } from '../../tenancy/index.ts';
import { CustomerService } from '../customers/customer.service.ts';
import { identityErrors } from '../identity.errors.ts';
import { KAKAO_COOKIE, clearHostCookie, setHostCookie } from '../sessions/cookies.ts';
import { CustomerArrival } from './customer-arrival.ts';
import { KakaoClient, KakaoFault } from './kakao.client.ts';
import { localPath, withOutcome, type SignInOutcome } from './return-path.rules.ts';
import { ATTEMPT_LIFE_S, SignInAttempts, type SignInOnItsWay } from './sign-in-attempts.ts';

const SECRET = /^[\w-]{43}$/;
const COMPLETE = '/shop/v1/auth/kakao/complete';

/** Kakao's answer to a sign-in. */
export interface KakaoAnswer {
  readonly state: string;
  readonly code?: string | undefined;
  readonly error?: string | undefined;
}

/**
 * Signs customers in with Kakao: shop → Kakao → the portal's callback → shop. Each step answers with the address to go
 * to next; whatever goes wrong leads back to the shop, which says so.
 */
@Injectable()
export class KakaoSignInService {
  private readonly logger = new Logger('kakao');

  constructor(
    private readonly attempts: SignInAttempts,
    private readonly kakao: KakaoClient,
    private readonly customers: CustomerService,
    private readonly hosts: ShopHost,
    private readonly arrival: CustomerArrival,
  ) {}

  /** On the shop's host: remembers the browser and sends it to Kakao. */
  async start(
    tenant: TenantId,
    request: FastifyRequest,
    reply: FastifyReply,
    returnTo?: string,
  ): Promise<string> {
    const known = request.cookies[KAKAO_COOKIE];
    // Two tabs that begin at once share the secret, so that both can finish.
    const secret = known !== undefined && SECRET.test(known) ? known : randomBytes(32).toString('base64url');
    setHostCookie(reply, KAKAO_COOKIE, secret, ATTEMPT_LIFE_S);
    const started = await this.attempts.start(
      tenant,
      this.hosts.of(request.headers),
      localPath(returnTo),
      secret,
    );
    return this.kakao.authorizeUrl(started);
  }

  /**
   * On the portal's host: takes Kakao's answer and hands the person over to their shop.
   * @throws identity.sign-in-expired when the state is not ours: then there is no shop to go back to.
   */
  async answered(answer: KakaoAnswer): Promise<string> {
    const attempt = await this.attempts.ofState(answer.state);
    if (attempt === null) throw identityErrors.signInExpired();
    if (!attempt.isOpen) return this.back(attempt, 'failed');
    const outcome =
      answer.code === undefined ? declined(answer.error) : await this.identify(attempt, answer.code);
    if (typeof outcome === 'string') {
      await this.attempts.close(attempt.id);
      return this.back(attempt, outcome);
    }
    const code = await this.attempts.handOver(attempt.id, outcome.customerId);
    return code === null
      ? this.back(attempt, 'failed')
      : this.hosts.url(attempt.host, `${COMPLETE}?code=${code}`);
  }

  /** Back on the shop's host: signs in the browser that began, and no other. */
  async complete(
    tenant: TenantId,
    request: FastifyRequest,
    reply: FastifyReply,
    code: string,
  ): Promise<string> {
    const browserSecret = request.cookies[KAKAO_COOKIE] ?? '';
    const redeemed = await this.attempts.redeem(code, {
      tenant,
      host: this.hosts.of(request.headers),
      browserSecret,
    });
    if (redeemed === null) return withOutcome('/', 'failed');
    clearHostCookie(reply, KAKAO_COOKIE);
    await this.arrival.signIn(tenant, redeemed.customerId, request, reply);
    return redeemed.returnTo;
  }

  private async identify(
    attempt: SignInOnItsWay,
    code: string,
  ): Promise<SignInOutcome | { customerId: string }> {
    try {
      const person = await this.kakao.personOf(code, attempt);
      const customerId = await inTenant(
        attempt.tenant,
        'kakao-sign-in',
        () => this.customers.findOrCreate(attempt.tenant, person),
        currentScope()?.requestId,
      );
      return { customerId };
    } catch (error) {
      if (!(error instanceof KakaoFault)) throw error;
      this.logger.warn(`A sign-in failed: ${error.message}`);
      return error.kind === 'unavailable' ? 'unavailable' : 'failed';
    }
  }

  private back(attempt: SignInOnItsWay, outcome: SignInOutcome): string {
    return this.hosts.url(attempt.host, withOutcome(attempt.returnTo, outcome));
  }
}

function declined(error: string | undefined): SignInOutcome {
  if (error === 'access_denied') return 'cancelled';
  return error === 'server_error' || error === 'temporarily_unavailable' ? 'unavailable' : 'failed';
}
