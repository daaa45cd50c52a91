import type { Shop } from '../src/api/shapes.ts';
import { accentColours } from '../src/themes/accent.rules.ts';
import type { CachedPage } from './page-cache.ts';
import { escapeText } from './plain-pages.ts';

/** Why somebody stands before the shut door: with a preview link that has run out, or on the way back from paying. */
export type Arrival = 'late-preview' | 'from-payment' | null;

interface Words {
  title: string;
  text: string;
  english: string;
}

/**
 * Said to strangers while a shop is not open yet, or while its owner has closed it for a while. The status is 503: the closing is
 * meant to pass, so a crawler comes back and keeps what it knows of a shop that was open; a 200 would put this page in its place.
 */
export function preparingPage(shop: Pick<Shop, 'name' | 'isPaused' | 'theme'>, arrival: Arrival): CachedPage {
  const { title, text, english } = arrival === 'from-payment' ? unpaidWords(shop) : words(shop);
  const { accent, accentInk, accentTint } = accentColours(shop.theme.accent);
  const expired =
    arrival === 'late-preview'
      ? `<p class="note" role="status">미리보기 링크의 시간이 지났어요. 관리 화면에서 ‘미리보기’를 다시 눌러 주세요.<br><span lang="en">This preview link has run out. Open the preview again from the portal.</span></p>`
      : '';
  const html = `<!doctype html><html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><meta name="theme-color" content="${accent}"><title>${escapeText(title)}</title><style>
*{box-sizing:border-box}body{margin:0;min-height:100vh;min-height:100dvh;display:grid;grid-template-rows:auto 1fr auto;background:${accentTint};color:#26221d;font:16px/1.6 'Pretendard Variable',Pretendard,-apple-system,system-ui,'Apple SD Gothic Neo','Noto Sans KR',sans-serif;word-break:keep-all;overflow-wrap:anywhere}
header{padding:28px 24px 0;text-align:center;font-size:24px;font-weight:800;letter-spacing:-.03em;line-height:1.3;color:${accentInk}}
main{place-self:center;width:100%;max-width:480px;padding:32px 24px 40px;text-align:center}h1{margin:28px 0 12px;font-size:28px;line-height:1.3;letter-spacing:-.02em}p{margin:0;color:#5c554c}h1,p{text-wrap:balance}
.door{display:block;margin:0 auto}.english{margin-top:16px;font-size:14px;color:#6f675d}.note{margin-top:28px;padding:14px 18px;border-radius:16px;background:#fff;font-size:14px;color:#26221d}.note span{color:#6f675d}
footer{height:8px;background:${accent}}
</style></head><body><header>${escapeText(shop.theme.logoText)}</header><main>${door(accent)}<h1>${escapeText(title)}</h1><p>${text}</p><p class="english" lang="en">${english}</p>${expired}</main><footer></footer></body></html>`;
  return {
    status: 503,
    headers: [
      ['Content-Type', 'text/html; charset=utf-8'],
      ['Cache-Control', 'no-store'],
      ['Content-Security-Policy', `default-src 'none'; img-src 'self'; style-src 'unsafe-inline'`],
      ['X-Content-Type-Options', 'nosniff'],
      ['X-Robots-Tag', 'noindex'],
      ['Retry-After', '600'],
    ],
    body: Buffer.from(html),
    encoded: new Map(),
  };
}

function words({ name, isPaused }: Pick<Shop, 'name' | 'isPaused'>): Words {
  if (isPaused) {
    return {
      title: `${name}, 잠시 쉬고 있어요`,
      text: '곧 다시 문을 열게요. 이미 주문하신 상품은 예정대로 보내 드려요.',
      english: 'The shop is taking a short break. Orders already placed are on their way.',
    };
  }
  return {
    title: `${name}, 준비 중이에요`,
    text: '정성껏 문 열 준비를 하고 있어요.<br>조금만 기다려 주세요.',
    english: 'We are getting ready to open. Please come back soon.',
  };
}

/** Money moves only with the confirmation that a page of the open shop sends, so one that comes here first was not made. */
function unpaidWords({ name }: Pick<Shop, 'name'>): Words {
  return {
    title: `${name}, 방금 문을 닫았어요`,
    text: '결제가 끝나기 전이었다면 돈은 빠져나가지 않아요. 다시 문을 열면 새로 주문해 주세요.<br>이미 끝난 주문은 예정대로 보내 드려요.',
    english:
      'The shop has just closed. A payment that was not finished is not charged; please order again once the shop is open. Finished orders are sent as planned.',
  };
}

/** A little shop with its awning out and the shutter half down, in the shop's own colour. */
function door(accent: string): string {
  const stripes = [0, 2, 4].map((n) => `<path d="M${24 + n * 22} 30h22v18a11 11 0 0 1-22 0z"/>`).join('');
  const between = [1, 3].map((n) => `<path d="M${24 + n * 22} 30h22v18a11 11 0 0 1-22 0z"/>`).join('');
  return `<svg class="door" width="158" height="132" viewBox="0 0 158 132" aria-hidden="true"><path d="M32 48h94v74H32z" fill="#fff"/><path d="M44 66h70v56H44z" fill="#f1ece3"/><path d="M44 66h70v26H44zM44 73h70M44 80h70M44 86h70" fill="#fff" stroke="#d9d2c6" stroke-width="1.5"/><g fill="${accent}">${stripes}</g><g fill="#fff">${between}</g><path d="M24 24h110v6H24z" fill="${accent}"/><path d="M20 122h118" stroke="#c9c2b7" stroke-width="3" stroke-linecap="round"/><g transform="translate(61 96)"><path d="M2 14C0 5 8-1 17 0s17 7 16 15-10 12-18 11S4 23 2 14z" fill="#e5c48f"/><circle cx="13" cy="12" r="1.6" fill="#5b4526"/><circle cx="21" cy="12" r="1.6" fill="#5b4526"/><path d="M14 17q3 2.4 6 0" fill="none" stroke="#5b4526" stroke-width="1.5" stroke-linecap="round"/></g></svg>`;
}
