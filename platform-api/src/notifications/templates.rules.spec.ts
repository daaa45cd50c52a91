import { describe, expect, it } from '@jest/globals';
import { renderTemplate } from './templates.rules.ts';

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

  it('link to the order', () => {
    expect(renderTemplate('order-cancelled', values).html).toContain('<a href="http://shop.test/orders/1">');
  });
});
