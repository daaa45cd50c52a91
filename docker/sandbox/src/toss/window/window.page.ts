import type { FastifyReply } from 'fastify';
import { type Html, html } from '../../pages/html.ts';
import { sendPage } from '../../pages/layout.ts';
import { BANKS, CARD_COMPANIES, VIRTUAL_ACCOUNT_BANKS } from '../institutions.ts';
import { EASY_PAY_PROVIDERS } from '../payment.view.ts';
import type { PaymentRecord } from '../payment.types.ts';
import { WINDOW_STYLE } from './window.style.ts';

/** Failures worth trying, in the order of how often a shop meets them. */
const OFFERED_FAILURES = [
  ['REJECT_CARD_COMPANY', '카드사 거절'],
  ['REJECT_CARD_PAYMENT', '한도초과·잔액부족'],
  ['PAY_PROCESS_ABORTED', '결제 중단'],
  ['INVALID_CARD_EXPIRATION', '유효기간 오류'],
  ['INVALID_STOPPED_CARD', '정지된 카드'],
  ['EXCEED_MAX_DAILY_PAYMENT_COUNT', '하루 결제 횟수 초과'],
  ['REJECT_ACCOUNT_PAYMENT', '계좌 잔액부족'],
  ['FDS_ERROR', '위험거래 감지'],
  ['PROVIDER_ERROR', '일시적인 오류'],
] as const;

/** The pay window. Plain forms, so that it works by keyboard and without script. */
export function sendWindow(reply: FastifyReply, payment: PaymentRecord, shop: string): FastifyReply {
  const action = `/toss/window/${payment.paymentKey}`;
  const body = html`<main data-testid="pay-window">
    <header>
      <span class="brand" aria-hidden="true"></span>
      <strong>결제</strong>
      <span class="sandbox-mark">샌드박스</span>
    </header>
    <section class="sum">
      <p class="shop">${shop}</p>
      <h1 class="money" data-testid="pay-amount">${payment.amount.toLocaleString('ko-KR')}원</h1>
      <p class="name">${payment.orderName}</p>
    </section>
    <dl>
      <dt>결제 방법</dt>
      <dd data-testid="pay-method">${methodText(payment)}</dd>
      <dt>주문번호</dt>
      <dd class="code">${payment.orderId}</dd>
      ${
        payment.taxFreeAmount > 0
          ? html`<dt>면세 금액</dt>
              <dd class="money">${payment.taxFreeAmount.toLocaleString('ko-KR')}원</dd>`
          : null
      }
    </dl>
    <form method="post" action="${action}/approve" class="approve">
      ${bankChoice(payment)}
      <button class="primary" data-testid="pay-approve">
        ${payment.method === 'VIRTUAL_ACCOUNT' ? '가상계좌 발급받기' : '결제하기'}
      </button>
    </form>
    <form method="post" action="${action}/cancel">
      <button class="secondary" data-testid="pay-cancel">취소</button>
    </form>
    <details>
      <summary data-testid="pay-fail-open">실패를 시험하기</summary>
      <form method="post" action="${action}/fail" class="fail">
        <label>
          실패 이유
          <select name="code" data-testid="pay-fail-code">
            ${OFFERED_FAILURES.map(([code, label]) => html`<option value="${code}">${label} (${code})</option>`)}
          </select>
        </label>
        <button class="secondary" data-testid="pay-fail">결제창에서 실패하기</button>
      </form>
      <form method="post" action="${action}/approve" class="fail">
        <input type="hidden" name="refuseConfirmWith" value="REJECT_CARD_PAYMENT" />
        <button class="secondary" data-testid="pay-refuse-confirm">
          인증은 되고 승인에서 한도초과로 거절되기
        </button>
      </form>
    </details>
    <footer>시험용 결제창이에요. 돈은 빠져나가지 않아요.</footer>
  </main>`;
  return sendPage(reply, { title: `${shop} 결제`, style: WINDOW_STYLE, body });
}

function methodText(payment: PaymentRecord): string {
  const easyPay = EASY_PAY_PROVIDERS[payment.method];
  if (easyPay) return easyPay;
  if (payment.method === 'TRANSFER') return '계좌이체';
  if (payment.method === 'VIRTUAL_ACCOUNT') return '가상계좌';
  if (payment.method === 'MOBILE_PHONE') return '휴대폰';
  const plan = payment.installmentMonths === 0 ? '일시불' : `${payment.installmentMonths}개월 할부`;
  return `${CARD_COMPANIES[payment.cardIssuer] ?? '카드'} · ${plan}`;
}

function bankChoice(payment: PaymentRecord): Html | null {
  if (payment.method !== 'TRANSFER' && payment.method !== 'VIRTUAL_ACCOUNT') return null;
  const codes = payment.method === 'TRANSFER' ? Object.keys(BANKS) : VIRTUAL_ACCOUNT_BANKS;
  return html`<label>
    은행
    <select name="bank" data-testid="pay-bank">
      ${codes.map((code) => html`<option value="${code}" ${code === '88' ? 'selected' : ''}>${BANKS[code]}</option>`)}
    </select>
  </label>`;
}
