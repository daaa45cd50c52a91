import type { FastifyReply } from 'fastify';
import { Html, html } from './html.ts';

const SHARED_STYLE = `
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;font-family:Pretendard,"Apple SD Gothic Neo","Noto Sans KR","Noto Sans CJK KR",system-ui,sans-serif;
 font-size:16px;line-height:1.6;color:#191f28;background:#f2f4f6;word-break:keep-all;overflow-wrap:anywhere}
h1,h2{line-height:1.3;margin:0}
a{color:#1b64da}
:focus-visible{outline:3px solid #1b64da;outline-offset:2px}
.sandbox-mark{display:inline-block;padding:2px 10px;border-radius:999px;background:#333d4b;color:#fff;font-size:12px;
 font-weight:600;letter-spacing:.02em}
button{font:inherit;cursor:pointer}
.money{font-variant-numeric:tabular-nums}
@media (prefers-reduced-motion:no-preference){button,a{transition:background-color .12s,border-color .12s}}
`;

export interface Page {
  title: string;
  style: string;
  body: Html;
}

/** Sends a whole Korean page; every page says in its title that it is the sandbox. */
export function sendPage(reply: FastifyReply, page: Page, status = 200): FastifyReply {
  const document = html`<!doctype html>
    <html lang="ko">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <title>${page.title} · 샌드박스</title>
        <style>
          ${new Html(SHARED_STYLE + page.style)}
        </style>
      </head>
      <body>
        ${page.body}
      </body>
    </html>`;
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(document.text);
}
