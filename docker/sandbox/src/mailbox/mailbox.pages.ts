import type { FastifyReply } from 'fastify';
import { kstText } from '../core/korean-time.ts';
import { html } from '../pages/html.ts';
import { sendPage } from '../pages/layout.ts';
import type { Mail } from './mailbox.ts';

const STYLE = `
main{max-width:880px;margin:0 auto;padding:24px 16px 64px}
.top{display:flex;align-items:center;gap:12px;margin-bottom:16px}
h1{font-size:24px}
.top .sandbox-mark{margin-left:auto}
form{display:flex;gap:8px;margin:0 0 16px}
input{flex:1;min-width:0;min-height:48px;padding:0 14px;border:1px solid #c4cbd3;border-radius:12px;font:inherit;background:#fff}
form button{min-height:48px;padding:0 18px;border:0;border-radius:12px;background:#333d4b;color:#fff;font-weight:600;white-space:nowrap}
ul{list-style:none;margin:0;padding:0;background:#fff;border-radius:16px;overflow:hidden}
li+li{border-top:1px solid #edeff2}
li a{display:block;padding:14px 18px;color:inherit;text-decoration:none}
li a:hover{background:#f9fafb}
li a:focus-visible{outline-offset:-3px}
.line{display:flex;justify-content:space-between;gap:12px;font-size:13px;color:#5a6573}
.line span:first-child{min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.line span:last-child{flex:none}
li strong{display:block}
.start{margin:2px 0 0;font-size:14px;color:#5a6573;overflow:hidden;display:-webkit-box;-webkit-line-clamp:1;-webkit-box-orient:vertical}
.empty{padding:56px 24px;text-align:center;background:#fff;border-radius:16px;color:#4e5968}
.empty strong{display:block;color:#191f28;font-size:18px}
article{background:#fff;border-radius:16px;padding:24px}
article h1{margin-bottom:12px}
dl{display:grid;grid-template-columns:auto 1fr;gap:4px 16px;margin:0 0 20px;font-size:14px;color:#4e5968}
dd{margin:0}
iframe{width:100%;height:70vh;border:1px solid #e5e8eb;border-radius:12px;background:#fff}
pre{white-space:pre-wrap;font:inherit;margin:0;padding:16px;background:#f9fafb;border-radius:12px}
details{margin-top:16px}
summary{padding:8px 0;cursor:pointer;color:#4e5968;font-size:14px}
.back{display:inline-block;padding:8px 0}
`;

/** The list of mails, newest first. */
export function sendMailboxPage(reply: FastifyReply, mails: Mail[], to: string): FastifyReply {
  const body = html`<main>
    <div class="top">
      <h1>메일함</h1>
      <span class="sandbox-mark">샌드박스</span>
    </div>
    <form method="get" action="/mailbox/" role="search">
      <input name="to" value="${to}" placeholder="받는 사람 주소로 찾기" aria-label="받는 사람" />
      <button>찾기</button>
    </form>
    ${
      mails.length === 0
        ? html`<div class="empty">
            <strong>아직 받은 메일이 없어요</strong>
            ${to === '' ? '쇼핑몰에서 주문하면 안내 메일이 여기에 쌓여요.' : `${to} 주소로 온 메일이 없어요. 다른 주소로 찾아보세요.`}
          </div>`
        : html`<ul>
            ${mails.map(
              (mail) =>
                html`<li>
                  <a href="/mailbox/${mail.id}" data-testid="mail">
                    <span class="line"
                      ><span>${mail.to.join(', ')}</span><span>${shortTime(mail.receivedAt)}</span></span
                    >
                    <strong>${mail.subject}</strong>
                    <p class="start">${mail.text.slice(0, 160)}</p>
                  </a>
                </li>`,
            )}
          </ul>`
    }
  </main>`;
  return sendPage(reply, { title: '메일함', style: STYLE, body });
}

/** One mail as its reader would see it. */
export function sendMailPage(reply: FastifyReply, mail: Mail): FastifyReply {
  const text = html`<pre>${mail.text}</pre>`;
  const body = html`<main>
    <div class="top">
      <a class="back" href="/mailbox/">← 메일함</a>
      <span class="sandbox-mark">샌드박스</span>
    </div>
    <article>
      <h1 data-testid="mail-subject">${mail.subject}</h1>
      <dl>
        <dt>보낸 사람</dt>
        <dd>${mail.from}</dd>
        <dt>받는 사람</dt>
        <dd>${mail.to.join(', ')}</dd>
        <dt>받은 시각</dt>
        <dd>${kstText(Date.parse(mail.receivedAt))}</dd>
      </dl>
      ${
        mail.html === null
          ? text
          : html`<iframe title="메일 본문" src="/mailbox/${mail.id}/body" sandbox="allow-popups"></iframe>
              <details>
                <summary>글자로만 보기</summary>
                ${text}
              </details>`
      }
    </article>
  </main>`;
  return sendPage(reply, { title: mail.subject, style: STYLE, body });
}

export function sendMissingMail(reply: FastifyReply): FastifyReply {
  const body = html`<main>
    <div class="empty"><strong>이 메일은 없어요</strong><a href="/mailbox/">메일함으로 돌아가기</a></div>
  </main>`;
  return sendPage(reply, { title: '메일함', style: STYLE, body }, 404);
}

function shortTime(iso: string): string {
  return kstText(Date.parse(iso)).slice(5, 16).replace('-', '. ');
}
