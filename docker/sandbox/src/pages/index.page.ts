import type { FastifyInstance } from 'fastify';
import type { Mailbox } from '../mailbox/mailbox.ts';
import type { TossWorld } from '../toss/world.ts';
import type { TrackingWorld } from '../tracking/tracking.world.ts';
import { html } from './html.ts';
import { sendPage } from './layout.ts';

const STYLE = `
main{max-width:880px;margin:0 auto;padding:28px 16px 64px}
header p{color:#4e5968;margin:8px 0 24px}
h1{font-size:28px;margin-top:10px}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(250px,1fr));gap:12px}
.card{background:#fff;border-radius:16px;padding:20px}
.card h2{font-size:17px}
.card p{margin:4px 0 10px;font-size:14px;color:#4e5968}
.card ul{margin:0;padding:0;list-style:none;font-size:14px}
.card li{padding:3px 0}
section h2.part{font-size:18px;margin:32px 0 12px}
table{width:100%;border-collapse:collapse;background:#fff;border-radius:16px;overflow:hidden;font-size:14px}
td,th{padding:10px 16px;text-align:left;border-top:1px solid #edeff2}
tr:first-child th{border-top:0;color:#5a6573;font-weight:600}
td.won{text-align:right;white-space:nowrap}
.scroll{overflow-x:auto;border-radius:16px}
.empty{background:#fff;border-radius:16px;padding:28px;color:#4e5968;margin:0}
`;

/** `/`: what there is, with links, and the latest payments. */
export function registerIndex(
  app: FastifyInstance,
  toss: TossWorld,
  tracking: TrackingWorld,
  mailbox: Mailbox,
): void {
  app.get('/', (_request, reply) => {
    const payments = toss.payments.all().toReversed().slice(0, 12);
    const rows = payments.map(
      (payment) =>
        html`<tr>
          <td>${payment.mId}</td>
          <td>${payment.orderName}</td>
          <td>${payment.status}</td>
          <td class="won money">${payment.amount.toLocaleString('ko-KR')}원</td>
        </tr>`,
    );
    const body = html`<main>
      <header>
        <span class="sandbox-mark">샌드박스</span>
        <h1>바깥 서비스 흉내</h1>
        <p>
          토스페이먼츠, 카카오, 배송 조회, 메일과 같은 통신을 하는 시험용 서버예요. 돈도 개인정보도 오가지
          않아요.
        </p>
      </header>
      <div class="cards">
        ${card('토스페이먼츠', `결제 ${toss.payments.all().length}건`, [
          ['/toss/v2/standard', 'SDK 스크립트'],
          ['/sandbox/toss/payments', '결제와 받은 요청'],
          ['/sandbox/toss/deliveries', '보낸 웹훅'],
          ['/sandbox/toss/behaviour', '스위치'],
        ])}
        ${card('카카오 로그인', '시험용 사람 다섯', [
          ['/kauth/.well-known/openid-configuration', 'OpenID 설정'],
          ['/sandbox/kakao/people', '사람들'],
          ['/sandbox/kakao/behaviour', '스위치'],
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
        <h2 class="part">최근 결제</h2>
        ${
          rows.length === 0
            ? html`<p class="empty">아직 결제가 없어요. 쇼핑몰에서 주문하면 여기에 보여요.</p>`
            : html`<div class="scroll">
                <table>
                  <tr>
                    <th>상점</th>
                    <th>주문</th>
                    <th>상태</th>
                    <th>금액</th>
                  </tr>
                  ${rows}
                </table>
              </div>`
        }
      </section>
    </main>`;
    return sendPage(reply, { title: '샌드박스', style: STYLE, body });
  });
}

function card(title: string, line: string, links: [address: string, text: string][]) {
  return html`<article class="card">
    <h2>${title}</h2>
    <p>${line}</p>
    <ul>
      ${links.map(([address, text]) => html`<li><a href="${address}">${text}</a></li>`)}
    </ul>
  </article>`;
}
