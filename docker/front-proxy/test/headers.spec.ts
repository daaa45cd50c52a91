import assert from 'node:assert/strict';
import { describe, it } from '@jest/globals';
import { browserHeaders, upstreamHeaders } from '../src/headers.ts';

const sender = { address: '127.0.0.1', host: 'haru.localhost:8080' };

/** The value of the last header of that name, undefined when there is none. */
function valueOf(flat: readonly string[], name: string): string | undefined {
  const at = flat.findLastIndex((text, index) => index % 2 === 0 && text.toLowerCase() === name);
  return at < 0 ? undefined : flat[at + 1];
}

describe('headers', () => {
  it('drops whatever a sender says in the name of the platform, in any spelling', () => {
    const forged = [
      'X-Forwarded-For',
      '1.2.3.4',
      'x-forwarded-HOST',
      'evil',
      'X-Gamja-Host',
      'haru',
      'X-GAMJA-Internal-Key',
      'k',
      'Forwarded',
      'for=1',
      'X-Real-IP',
      '9',
    ];
    const sent = upstreamHeaders(forged, sender);
    assert.deepEqual(sent, [
      'Host',
      sender.host,
      'X-Forwarded-For',
      '127.0.0.1',
      'X-Forwarded-Proto',
      'http',
      'X-Forwarded-Host',
      sender.host,
    ]);
  });

  it('lets the portal name the shop it works on', () => {
    assert.equal(valueOf(upstreamHeaders(['X-Gamja-Tenant', 'haru'], sender), 'x-gamja-tenant'), 'haru');
  });

  it('sends one Host header, the first, even when a request carries two', () => {
    const sent = upstreamHeaders(['Host', 'haru.localhost:8080', 'host', 'other.localhost'], sender);
    assert.equal(sent.filter((text) => text.toLowerCase() === 'host').length, 1);
    assert.equal(valueOf(sent, 'host'), 'haru.localhost:8080');
  });

  it('drops what concerns one connection only, also headers that Connection names', () => {
    const sent = upstreamHeaders(
      [
        'Connection',
        'keep-alive, X-Hop',
        'X-Hop',
        '1',
        'Keep-Alive',
        'timeout=5',
        'Upgrade',
        'h2c',
        'TE',
        'trailers',
      ],
      sender,
    );
    for (const name of ['connection', 'x-hop', 'keep-alive', 'upgrade', 'te'])
      assert.equal(valueOf(sent, name), undefined, name);
  });

  it('keeps cookies and lengths even when Connection names them', () => {
    const sent = upstreamHeaders(
      ['Connection', 'cookie, content-length, host', 'Cookie', 'a=1', 'Content-Length', '3'],
      sender,
    );
    assert.equal(valueOf(sent, 'cookie'), 'a=1');
    assert.equal(valueOf(sent, 'content-length'), '3');
  });

  it('frames a chunked body as chunked again', () => {
    assert.equal(
      valueOf(upstreamHeaders(['Transfer-Encoding', 'chunked'], sender), 'transfer-encoding'),
      'chunked',
    );
  });

  it('passes every Set-Cookie of an answer on', () => {
    const passed = browserHeaders([
      'Set-Cookie',
      'a=1',
      'Set-Cookie',
      'b=2',
      'Connection',
      'close',
      'Transfer-Encoding',
      'chunked',
    ]);
    assert.deepEqual(passed, ['Set-Cookie', 'a=1', 'Set-Cookie', 'b=2']);
  });
});
