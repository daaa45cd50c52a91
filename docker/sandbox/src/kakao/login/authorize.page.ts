import type { FastifyReply } from 'fastify';
import { html } from '../../pages/html.ts';
import { sendPage } from '../../pages/layout.ts';
import type { AuthorizeQuery } from './authorize.routes.ts';
import { KAKAO_PEOPLE } from './people.ts';

const STYLE = `
body{background:#fff}
main{max-width:480px;margin:0 auto;min-height:100vh;min-height:100dvh;display:flex;flex-direction:column;background:#fff}
header{background:#fee500;color:#191600;padding:28px 24px 32px}
header p{margin:6px 0 0}
.row{display:flex;justify-content:space-between;align-items:center;margin-bottom:20px}
.talk{font-size:15px;font-weight:800}
h1{font-size:24px}
form{padding:8px 12px 0;margin:0}
.person{display:flex;align-items:center;gap:14px;width:100%;padding:14px 12px;border:0;border-radius:14px;background:#fff;text-align:left;color:inherit}
.person:hover{background:#f7f7f7}
.face{flex:none;width:48px;height:48px;border-radius:18px;display:grid;place-items:center;font-weight:700;font-size:18px;color:#191600}
.who{min-width:0}
.who strong{display:block}
.who span{display:block;font-size:14px;color:#5c5c5c;line-height:1.45}
.consent{margin:16px 24px 0;padding:16px;border-radius:14px;background:#f7f7f7;font-size:14px;color:#444}
.consent p{margin:2px 0 0}
.cancel{margin:20px 24px 0;width:calc(100% - 48px);min-height:52px;border:0;border-radius:12px;background:#f2f2f2;color:#333;font-weight:600}
.cancel:hover{background:#e8e8e8}
footer{margin-top:auto;padding:24px;text-align:center;font-size:13px;color:#6a6a6a}
.fault{padding:32px 24px}
.fault code{display:block;margin-top:16px;color:#5c5c5c}
@media (min-width:700px){body{background:#f4f4f4;padding:32px 0}main{min-height:0;border-radius:24px;overflow:hidden}}
`;

const SCOPE_NAMES: Record<string, string> = {
  profile_nickname: '닉네임',
  profile_image: '프로필 사진',
  account_email: '카카오계정(이메일)',
  name: '이름',
  phone_number: '전화번호',
  shipping_address: '배송지 정보',
  gender: '성별',
  birthyear: '출생 연도',
  birthday: '생일',
};

/** The page on which one of the demo people signs in and agrees, or cancels. */
export function sendAuthorizePage(reply: FastifyReply, query: AuthorizeQuery): FastifyReply {
  const scopes = (query.scope ?? 'profile_nickname,account_email,name,phone_number').split(/[\s,]+/);
  const hidden = Object.entries(query).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
  const body = html`<main data-testid="kakao-authorize">
    <header>
      <div class="row"><span class="talk">kakao</span><span class="sandbox-mark">샌드박스</span></div>
      <h1>누구로 로그인할까요?</h1>
      <p>시험용 사람을 고르면 동의하고 쇼핑몰로 돌아가요.</p>
    </header>
    <form method="post" action="/kauth/oauth/authorize">
      ${hidden}
      ${KAKAO_PEOPLE.map(
        (person, index) =>
          html`<button
            class="person"
            name="person"
            value="${person.id}"
            data-testid="kakao-person-${index + 1}"
          >
            <span class="face" style="background:${person.colour}" aria-hidden="true"
              >${person.name.slice(0, 1)}</span
            >
            <span class="who"
              ><strong>${person.name} (${person.nickname})</strong>
              ${person.email === null ? null : html`<span>${person.email}</span>`}<span
                >${person.remark}</span
              ></span
            >
          </button>`,
      )}
    </form>
    <section class="consent">
      <strong>함께 동의하는 정보</strong>
      <p>${scopes.flatMap((scope) => SCOPE_NAMES[scope] ?? []).join(', ')}</p>
    </section>
    <form method="post" action="/kauth/oauth/authorize" style="padding:0">
      ${hidden}
      <button class="cancel" name="decision" value="cancel" data-testid="kakao-cancel">취소</button>
    </form>
    <footer>시험용 로그인이에요. 카카오에는 아무것도 보내지 않아요.</footer>
  </main>`;
  return sendPage(reply, { title: '카카오 로그인', style: STYLE, body });
}

/** Kakao shows mistakes in the app's settings as a page. */
export function sendConfigurationError(reply: FastifyReply, code: string, message: string): FastifyReply {
  const body = html`<main data-testid="kakao-error">
    <header>
      <div class="row"><span class="talk">kakao</span><span class="sandbox-mark">샌드박스</span></div>
      <h1>앱 설정을 확인해 주세요</h1>
    </header>
    <div class="fault">
      ${message}
      <code>${code}</code>
    </div>
  </main>`;
  return sendPage(reply, { title: '카카오 로그인', style: STYLE, body }, 400);
}
