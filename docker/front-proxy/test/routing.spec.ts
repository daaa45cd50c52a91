import assert from 'node:assert/strict';
import { describe, it } from '@jest/globals';
import { hostName, routeRequest } from '../src/routing.ts';

const portal = 'portal.localhost';
const where = (host: string | undefined, path: string) => routeRequest(host, path, portal).to;

describe('routing', () => {
  it('sends the four API areas of the portal host to the API and everything else to the portal files', () => {
    for (const path of [
      '/admin/v1',
      '/admin/v1/products?q=1',
      '/platform/v1/tenants',
      '/webhooks/toss/abc',
      '/auth/kakao/callback?code=1',
    ]) {
      assert.equal(where('portal.localhost:8080', path), 'api', path);
    }
    for (const path of [
      '/',
      '/products',
      '/admin/v10',
      '/administrator',
      '/shop/v1/products',
      '/assets/a.js',
    ]) {
      assert.equal(where('portal.localhost:8080', path), 'portal-files', path);
    }
  });

  it('sends /shop/v1 and /media of a shop to the API and its pages to the storefront', () => {
    assert.equal(where('haru.localhost:8080', '/shop/v1/cart'), 'api');
    assert.equal(where('haru.localhost', '/media/x.webp'), 'api');
    assert.equal(where('haru.localhost', '/'), 'storefront');
    assert.equal(where('haru.localhost', '/shop/v1x'), 'storefront');
    assert.equal(where('www.some-shop.example', '/products/1'), 'storefront');
  });

  it('never reaches the portal API or the platform API through a shop host', () => {
    for (const path of ['/admin/v1/me', '/platform/v1/tenants', '/webhooks/toss/x'])
      assert.equal(where('haru.localhost', path), 'storefront');
  });

  it('takes the host in any case, with a port and with a final dot', () => {
    assert.equal(where('PORTAL.localhost:9080', '/admin/v1/me'), 'api');
    assert.equal(hostName('Haru.localhost.:80'), 'haru.localhost');
    assert.equal(hostName('[::1]:8080'), '[::1]');
  });

  it('refuses hosts and targets that are not what they should be', () => {
    for (const host of [undefined, '', 'a b', 'a/b', 'user@host', 'host:123456', 'host:'])
      assert.equal(where(host, '/'), 'refused', String(host));
    for (const target of ['http://elsewhere.example/', '*', 'x'])
      assert.equal(where('haru.localhost', target), 'refused', target);
  });

  it('allows large bodies for pictures only', () => {
    assert.deepEqual(routeRequest(portal, '/admin/v1/media', portal), {
      to: 'api',
      bodyLimitBytes: 32 * 1024 * 1024,
    });
    assert.deepEqual(routeRequest(portal, '/admin/v1/products', portal), {
      to: 'api',
      bodyLimitBytes: 2 * 1024 * 1024,
    });
  });
});
