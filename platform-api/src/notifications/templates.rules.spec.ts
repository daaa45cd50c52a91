import { describe, expect, it } from '@jest/globals';
import { renderTemplate, secretTemplates } from './templates.rules.ts';

describe('messages', () => {
  const values = {
    shopName: '감자네 농장',
    name: '<b>홍</b>',
    orderNumber: '20261123-ABC',
    totalWon: 12_900,
    url: 'http://shop.test/orders/1',
  };

  it('tell the amount as Koreans write it', () => {
    expect(renderTemplate('order-paid', values).text).toContain('결제 금액 12,900원');
  });

  it('never let what a person wrote become markup', () => {
    const { html } = renderTemplate('order-paid', values);
    expect(html).toContain('&lt;b&gt;홍&lt;/b&gt;님');
    expect(html).not.toContain('<b>');
  });

  it.each(['staff-welcome', 'staff-reset'] as const)(
    '%s links to the one address that holds the secret, and says until when in Seoul',
    (key) => {
      const url = 'http://portal.test/#/password/a-fake-secret';
      const until = '2026-11-23T16:30:00Z';
      const { subject, text, html } = renderTemplate(key, { ...values, url, until });
      expect(html).toContain(`<p><a href="${url}">${url}</a></p>`);
      expect(text).toContain('11월 24일 (화) 오전 1:30');
      expect(subject).not.toContain('secret');
      expect(secretTemplates).toContain(key);
    },
  );

  it('link to the order', () => {
    expect(renderTemplate('order-cancelled', values).html).toContain('<a href="http://shop.test/orders/1">');
  });
});
