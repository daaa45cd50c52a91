import { describe, expect, it } from '@jest/globals';
import { preparingPage } from './preparing-page.ts';

const shop = {
  name: '감자 <농장> & 친구들',
  isPaused: false,
  theme: { key: 'harvest' as const, accent: '#b3541e', logoText: '감자네', tagline: '', tokens: {} },
};
const read = (page: { body: Buffer | null }): string => String(page.body);

describe('the page of a shop that is not open', () => {
  it('names the shop in its own colour, and lets nothing that was typed become markup', () => {
    const html = read(preparingPage(shop, null));
    expect(html).toContain('<title>감자 &lt;농장&gt; &amp; 친구들, 준비 중이에요</title>');
    expect(html).toContain('감자네');
    expect(html).toContain('#b3541e');
    expect(html).not.toContain('<농장>');
  });

  it('asks crawlers to come back later, and is kept by nobody', () => {
    const { status, headers } = preparingPage(shop, null);
    const said = new Map(headers);
    expect(status).toBe(503);
    expect([said.get('Retry-After'), said.get('Cache-Control')]).toEqual(['600', 'no-store']);
    expect(said.get('X-Robots-Tag')).toBe('noindex');
  });

  it('promises those who have ordered their goods while the shop rests', () => {
    const html = read(preparingPage({ ...shop, isPaused: true }, null));
    expect(html).toContain('잠시 쉬고 있어요');
    expect(html).toContain('이미 주문하신 상품은 예정대로');
  });

  it('does not let somebody who comes back from paying believe that they have paid', () => {
    const html = read(preparingPage({ ...shop, isPaused: true }, 'from-payment'));
    expect(html).toContain('돈은 빠져나가지 않아요');
    expect(html).toContain('이미 끝난 주문은 예정대로');
    expect(html).not.toContain('이미 주문하신 상품은');
  });

  it('tells staff whose link came too late where to get another', () => {
    expect(read(preparingPage(shop, 'late-preview'))).toContain('미리보기 링크의 시간이 지났어요');
    expect(read(preparingPage(shop, null))).not.toContain('미리보기 링크');
  });
});
