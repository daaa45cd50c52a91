import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { randomText } from '../../core/random.ts';
import { html } from '../../pages/html.ts';
import { sendPage } from '../../pages/layout.ts';
import type { BillingAuths } from '../billing.ts';
import { errorMessage, TossError } from '../toss.errors.ts';
import type { TossWorld } from '../world.ts';
import { sendProblem } from './answer.page.ts';
import { WINDOW_STYLE } from './window.style.ts';

const address = z.url({ protocol: /^https?$/ });
const params = z.object({
  clientKey: z.string(),
  customerKey: z.string().min(2),
  successUrl: address,
  failUrl: address,
});

/** The window of requestBillingAuth: registers a card for later charges. */
export function registerBillingWindow(app: FastifyInstance, world: TossWorld, auths: BillingAuths): void {
  app.get('/billing-window', (request, reply) => {
    const parsed = params.safeParse(request.query);
    if (!parsed.success)
      return sendProblem(reply, '카드 등록창을 열 수 없어요. successUrl과 failUrl을 확인해 주세요.');
    try {
      world.merchants.byClientKey(parsed.data.clientKey);
    } catch (error) {
      if (!(error instanceof TossError)) throw error;
      return sendProblem(reply, error.message, error.code);
    }
    const hidden = Object.entries(parsed.data).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
    );
    const body = html`<main data-testid="billing-window">
      <header>
        <span class="brand" aria-hidden="true"></span><strong>카드 등록</strong
        ><span class="sandbox-mark">샌드박스</span>
      </header>
      <section class="sum">
        <h1>정기결제 카드</h1>
        <p class="name">하나카드 9410-00**-****-123*</p>
      </section>
      <form method="post" action="/toss/billing-window">
        ${hidden}<button class="primary" data-testid="billing-approve">등록하기</button>
      </form>
      <form method="post" action="/toss/billing-window">
        ${hidden}<input type="hidden" name="cancel" value="1" />
        <button class="secondary" data-testid="billing-cancel">취소</button>
      </form>
      <footer>시험용 등록창이에요. 실제 카드는 쓰이지 않아요.</footer>
    </main>`;
    return sendPage(reply, { title: '카드 등록', style: WINDOW_STYLE, body });
  });

  app.post<{ Body: Record<string, string> }>('/billing-window', (request, reply) => {
    const parsed = params.safeParse(request.body);
    if (!parsed.success) return sendProblem(reply, '카드 등록창을 다시 열어 주세요.');
    const { clientKey, customerKey, successUrl, failUrl } = parsed.data;
    const isCancelled = request.body['cancel'] === '1';
    const target = new URL(isCancelled ? failUrl : successUrl);
    if (isCancelled) {
      target.searchParams.set('code', 'PAY_PROCESS_CANCELED');
      target.searchParams.set('message', errorMessage('PAY_PROCESS_CANCELED'));
      return reply.redirect(target.href, 303);
    }
    const authKey = `bln_${randomText(16)}`;
    auths.set(authKey, { mId: world.merchants.byClientKey(clientKey).merchant.mId, customerKey });
    target.searchParams.set('customerKey', customerKey);
    target.searchParams.set('authKey', authKey);
    return reply.redirect(target.href, 303);
  });
}
