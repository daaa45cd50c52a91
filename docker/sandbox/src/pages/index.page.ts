import type { FastifyInstance } from 'fastify';
import type { Mailbox } from '../mailbox/mailbox.ts';
import type { PaymentRecord } from '../toss/payment.types.ts';
import { deposit } from '../toss/virtual-accounts.routes.ts';
import type { TossWorld } from '../toss/world.ts';
import { carrierNamed } from '../tracking/carriers.ts';
import type { Parcel } from '../tracking/parcel-book.ts';
import { stageNamed } from '../tracking/stages.ts';
import type { TrackingWorld } from '../tracking/tracking.world.ts';
import { html } from './html.ts';
import { INDEX_STYLE } from './index.style.ts';
import { sendPage } from './layout.ts';

const SHOWN = 12;

const STATUS_NAMES: Record<PaymentRecord['status'], string> = {
  READY: '결제창 열림',
  IN_PROGRESS: '승인 대기',
  WAITING_FOR_DEPOSIT: '입금 대기',
  DONE: '결제 완료',
  CANCELED: '전액 취소',
  PARTIAL_CANCELED: '부분 취소',
  ABORTED: '실패',
  EXPIRED: '만료',
};

/** `/`: what there is, with links, and what a person would do outside: pay into an account, move a parcel. */
export function registerIndex(
  app: FastifyInstance,
  toss: TossWorld,
  tracking: TrackingWorld,
  mailbox: Mailbox,
): void {
  app.get('/', (_request, reply) => {
    const payments = toss.payments.all().toReversed().slice(0, SHOWN);
    const parcels = tracking.parcels.all().toReversed().slice(0, SHOWN);
    const body = html`<main>
      <header>
        <span class="sandbox-mark">샌드박스</span>
        <h1>바깥 서비스 흉내</h1>
        <p>
          토스페이먼츠, 카카오, 배송 조회, 메일과 같은 방식으로 통신하는 시험용 서버예요. 돈도 개인정보도
          오가지 않아요.
        </p>
      </header>
      <div class="cards">
        ${card('토스페이먼츠', `결제 ${toss.payments.all().length}건`, [
          ['/sandbox/toss/payments', '결제와 받은 요청'],
          ['/sandbox/toss/deliveries', '보낸 웹훅'],
          ['/sandbox/toss/behaviour', '스위치'],
          ['/toss/v2/standard', 'SDK'],
        ])}
        ${card('카카오 로그인', '시험용 사람 다섯', [
          ['/sandbox/kakao/people', '사람들'],
          ['/sandbox/kakao/behaviour', '스위치'],
          ['/kauth/.well-known/openid-configuration', 'OpenID'],
        ])}
        ${card('카카오 주소와 길찾기', '전국 시·군·구의 주소와 거리', [
          ['/sandbox/kakao/local/behaviour', '주소 스위치'],
          ['/sandbox/kakao/navi/behaviour', '길찾기 스위치'],
        ])}
        ${card('배송 조회', `운송장 ${tracking.parcels.all().length}건`, [
          ['/sandbox/tracking/', '운송장 목록'],
          ['/sandbox/tracking/behaviour', '스위치'],
        ])}
        ${card('메일함', `메일 ${mailbox.all().length}통`, [['/mailbox/', '메일함 열기']])}
        ${card('시간', '시계를 앞으로 돌릴 수 있어요', [['/sandbox/clock', '지금 시각']])}
      </div>
      <section>
        <h2>최근 결제</h2>
        ${
          payments.length === 0
            ? html`<p class="empty">아직 결제가 없어요. 쇼핑몰에서 주문하면 여기에 보여요.</p>`
            : html`<ul>
                ${payments.map((payment) => paymentRow(toss, payment))}
              </ul>`
        }
      </section>
      <section>
        <h2>최근 운송장</h2>
        ${
          parcels.length === 0
            ? html`<p class="empty">
                아직 조회된 운송장이 없어요. 발송 처리한 운송장을 쇼핑몰이 조회하면 여기에 보여요.
              </p>`
            : html`<ul>
                ${parcels.map(parcelRow)}
              </ul>`
        }
      </section>
    </main>`;
    return sendPage(reply, { title: '샌드박스', style: INDEX_STYLE, body });
  });

  app.post<{ Params: { paymentKey: string } }>('/deposits/:paymentKey', (request, reply) => {
    const payment = toss.payments.get(request.params.paymentKey);
    if (payment?.status === 'WAITING_FOR_DEPOSIT') deposit(toss, payment, null);
    return reply.redirect('/', 303);
  });

  app.post<{ Params: { carrier: string; number: string } }>('/parcels/:carrier/:number', (request, reply) => {
    const carrier = carrierNamed(request.params.carrier);
    if (carrier) tracking.parcels.advance(tracking.parcels.lookUp(carrier, request.params.number));
    return reply.redirect('/', 303);
  });
}

function card(title: string, line: string, links: [address: string, text: string][]) {
  return html`<article class="card">
    <h2>${title}</h2>
    <p>${line}</p>
    <p class="links">${links.map(([address, text]) => html`<a href="${address}">${text}</a> `)}</p>
  </article>`;
}

function paymentRow(toss: TossWorld, payment: PaymentRecord) {
  const shop = toss.merchants.byMId(payment.mId)?.displayName ?? payment.mId;
  return html`<li>
    <span class="what"><strong>${payment.orderName}</strong><small>${shop} · ${payment.orderId}</small></span>
    <span class="state">${STATUS_NAMES[payment.status]}</span>
    <span class="won money">${payment.amount.toLocaleString('ko-KR')}원</span>
    ${
      payment.status === 'WAITING_FOR_DEPOSIT'
        ? html`<form method="post" action="/deposits/${payment.paymentKey}">
            <button data-testid="deposit">입금하기</button>
          </form>`
        : null
    }
  </li>`;
}

function parcelRow(parcel: Parcel) {
  const last = parcel.events.at(-1);
  const isDelivered = last?.stage === 'delivered';
  return html`<li>
    <span class="what"
      ><strong>${carrierNamed(parcel.carrier)?.name} ${parcel.number}</strong
      ><small>${parcel.from} → ${parcel.to}</small></span
    >
    <span class="state">${last ? stageNamed(last.stage)?.kind : '집화 전'}</span>
    ${
      isDelivered
        ? null
        : html`<form method="post" action="/parcels/${parcel.carrier}/${parcel.number}">
            <button data-testid="parcel-advance">다음 단계로</button>
          </form>`
    }
  </li>`;
}
