import type { FastifyInstance } from 'fastify';
import { kstText } from '../core/korean-time.ts';
import { html } from '../pages/html.ts';
import { sendPage } from '../pages/layout.ts';
import { taxSplit } from './amounts.ts';
import type { TossWorld } from './world.ts';

const STYLE = `
main{max-width:420px;margin:0 auto;padding:24px;background:#fff;min-height:100vh}
h1{font-size:20px;margin:12px 0 16px}
dl{display:grid;grid-template-columns:auto 1fr;gap:8px 16px;margin:0}
dt{color:#5a6573}
dd{margin:0;text-align:right}
@media (min-width:700px){main{margin:32px auto;min-height:0;border-radius:20px}}
`;

/** The page behind `receipt.url`, and the return address of `checkout.url`. */
export function registerReceipts(app: FastifyInstance, world: TossWorld): void {
  app.get<{ Params: { key: string } }>('/receipts/:key', (request, reply) => {
    const payment = world.payments.get(request.params.key);
    const receipt = world.cashReceipts.get(request.params.key);
    const shown = payment ?? receipt;
    if (!shown) return reply.code(404).send({ message: 'There is no receipt with this key.' });
    const { vat, suppliedAmount } = taxSplit(shown.amount, shown.taxFreeAmount);
    const body = html`<main>
      <span class="sandbox-mark">샌드박스</span>
      <h1>${receipt ? '현금영수증' : '매출전표'}</h1>
      <dl class="money">
        <dt>상점</dt>
        <dd>${world.merchants.byMId(shown.mId)?.displayName ?? shown.mId}</dd>
        <dt>주문</dt>
        <dd>${shown.orderName}</dd>
        <dt>주문번호</dt>
        <dd>${shown.orderId}</dd>
        <dt>일시</dt>
        <dd>${kstText(payment?.approvedAt ?? shown.requestedAt)}</dd>
        <dt>공급가액</dt>
        <dd>${won(suppliedAmount)}</dd>
        <dt>부가세</dt>
        <dd>${won(vat)}</dd>
        <dt>면세</dt>
        <dd>${won(shown.taxFreeAmount)}</dd>
        <dt>합계</dt>
        <dd><strong>${won(shown.amount)}</strong></dd>
        ${payment?.cancels.map(
          (cancel) =>
            html`<dt>취소 ${kstText(cancel.canceledAt)}</dt>
              <dd>-${won(cancel.cancelAmount)}</dd>`,
        )}
      </dl>
    </main>`;
    return sendPage(reply, { title: '영수증', style: STYLE, body });
  });

  app.get<{ Params: { paymentKey: string } }>('/v1/payments/:paymentKey/checkout', (request, reply) => {
    const payment = world.payments.get(request.params.paymentKey);
    if (!payment)
      return reply.code(404).send({ code: 'NOT_FOUND_PAYMENT', message: '존재하지 않는 결제 정보 입니다.' });
    return reply.redirect(`/toss/window/${payment.paymentKey}`, 303);
  });
}

function won(value: number): string {
  return `${value.toLocaleString('ko-KR')}원`;
}
