import type { FastifyReply } from 'fastify';
import { Html, html } from '../../pages/html.ts';
import { sendPage } from '../../pages/layout.ts';
import type { PaymentRecord } from '../payment.types.ts';

const STYLE = `
main{max-width:420px;margin:15vh auto 0;padding:32px 24px;background:#fff;border-radius:20px}
h1{font-size:20px;margin:12px 0}
code{font-size:13px;color:#4e5968}
`;

/** Tells the person why there is no pay window, and what to do. */
export function sendProblem(reply: FastifyReply, message: string, code?: string): FastifyReply {
  const body = html`<main data-testid="pay-problem">
    <span class="sandbox-mark">샌드박스</span>
    <h1>결제를 이어갈 수 없어요</h1>
    <p>${message}</p>
    ${code ? html`<code>${code}</code>` : null}
  </main>`;
  return sendPage(reply, { title: '결제', style: STYLE, body }, 400);
}

/** Answers a window that runs inside the shop's page. */
export function sendEmbeddedAnswer(
  reply: FastifyReply,
  payment: PaymentRecord,
  answer: Record<string, string>,
): FastifyReply {
  const message =
    'paymentKey' in answer
      ? {
          paymentType: 'NORMAL',
          paymentKey: payment.paymentKey,
          orderId: payment.orderId,
          amount: { currency: 'KRW', value: payment.amount },
        }
      : answer;
  const script = `parent.postMessage(${JSON.stringify(message).replaceAll('<', '\\u003c')}, '*');`;
  const body = html`<main><p>쇼핑몰로 돌아가는 중이에요.</p></main>
    <script>
      ${new Html(script)};
    </script>`;
  return sendPage(reply, { title: '결제', style: STYLE, body });
}
