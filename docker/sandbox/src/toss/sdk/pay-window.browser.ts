import { sdkError } from './errors.browser.ts';
import { settings } from './settings.browser.ts';

export interface WindowAnswer {
  paymentType: 'NORMAL';
  paymentKey: string;
  orderId: string;
  amount: { currency: 'KRW'; value: number };
}

/** What the window is told in its query; objects travel as JSON. */
export type WindowValues = Record<string, unknown>;

const NARROW_PX = 768;

/** Leaves the shop for the pay window, which comes back to successUrl or failUrl. */
export function leaveForWindow(path: string, values: WindowValues): void {
  window.location.assign(addressOf(path, values));
}

/** Opens the window above the shop's page and answers by a promise; only wide screens can do that. */
export function openAbovePage(path: string, values: WindowValues): Promise<WindowAnswer> {
  if (window.innerWidth < NARROW_PX) {
    const message = '모바일 화면에서는 Promise 방식을 쓸 수 없습니다. successUrl과 failUrl을 넣어 주세요.';
    return Promise.reject(sdkError('NotSupportedPromiseError', message));
  }
  const frame = document.createElement('iframe');
  frame.src = addressOf(path, { ...values, embedded: '1' });
  frame.title = '결제창 (샌드박스)';
  frame.style.cssText =
    'position:fixed;inset:0;width:100%;height:100%;border:0;z-index:2147483647;background:#f2f4f6';
  document.body.append(frame);
  return new Promise((resolve, reject) => {
    const listen = (event: MessageEvent): void => {
      if (event.source !== frame.contentWindow || event.origin !== settings.origin) return;
      window.removeEventListener('message', listen);
      frame.remove();
      const answer = event.data as WindowAnswer & { code?: string; message?: string };
      if (answer.code === undefined) resolve(answer);
      else if (answer.code === 'PAY_PROCESS_CANCELED')
        reject(sdkError('UserCancelError', answer.message ?? ''));
      else
        reject(
          Object.assign(sdkError('PaymentRequestFailError', answer.message ?? ''), {
            code: answer.code,
          }),
        );
    };
    window.addEventListener('message', listen);
  });
}

function addressOf(path: string, values: WindowValues): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null) continue;
    query.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return `${settings.origin}/toss/${path}?${query}`;
}
