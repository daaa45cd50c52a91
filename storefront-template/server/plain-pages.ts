import type { CachedPage } from './page-cache.ts';

/** Said where no shop lives at the host that was typed. */
export function unknownHostPage(host: string): CachedPage {
  return plainPage(
    404,
    '이 주소에는 상점이 없어요',
    `${host}에서 상점을 찾지 못했어요. 주소를 다시 확인해 주세요.`,
    'There is no shop at this address.',
  );
}

/** Said while the platform has closed a shop. Neither its name nor the reason is anybody's business here. */
export function suspendedShopPage(): CachedPage {
  return plainPage(
    503,
    '지금은 쉬고 있는 상점이에요',
    '잠시 문을 닫았어요. 나중에 다시 찾아 주세요. 이미 주문하신 상품은 예정대로 보내 드려요.',
    'This shop is closed for the moment.',
  );
}

/** Said while the api cannot be reached: nothing of the shop can be shown. */
export function unavailablePage(): CachedPage {
  return plainPage(
    503,
    '잠시 연결이 원활하지 않아요',
    '조금 뒤에 새로고침해 주세요. 장바구니와 주문은 그대로 남아 있어요.',
    'We cannot reach the shop right now. Please reload in a moment.',
  );
}

function plainPage(status: number, title: string, text: string, english: string): CachedPage {
  const html = `<!doctype html><html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escapeText(title)}</title><style>
body{margin:0;min-height:100vh;display:grid;place-items:center;background:#faf8f4;color:#26221d;font:16px/1.6 'Pretendard Variable',Pretendard,system-ui,sans-serif;word-break:keep-all}
main{padding:24px;max-width:420px;text-align:center}h1{font-size:24px;line-height:1.3;margin:24px 0 8px}p{margin:0 0 8px;color:#5c554c}small{color:#6f675d}
</style></head><body><main><svg width="88" height="72" viewBox="0 0 88 72" aria-hidden="true"><path d="M12 40C8 20 26 6 46 8s34 14 32 32-20 26-38 24S16 58 12 40z" fill="#e5c48f"/><circle cx="36" cy="34" r="3" fill="#5b4526"/><circle cx="54" cy="34" r="3" fill="#5b4526"/><path d="M38 46q7-5 14 0" fill="none" stroke="#5b4526" stroke-width="2.5" stroke-linecap="round"/></svg><h1>${escapeText(title)}</h1><p>${escapeText(text)}</p><small lang="en">${english}</small></main></body></html>`;
  const headers: [string, string][] = [
    ['Content-Type', 'text/html; charset=utf-8'],
    ['Cache-Control', 'no-store'],
    ['Content-Security-Policy', `default-src 'none'; style-src 'unsafe-inline'`],
    ['X-Content-Type-Options', 'nosniff'],
  ];
  if (status === 503) headers.push(['Retry-After', '30']);
  return { status, headers, body: Buffer.from(html), encoded: new Map() };
}

/** Text as it may stand between tags. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
