import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { securityHeaders } from './security-headers.ts';

const policyOf = (html: string, sdkUrl: string | null): string =>
  new Map(securityHeaders(html, sdkUrl, false)).get('Content-Security-Policy') ?? '';

describe('security headers', () => {
  it('allows the page its own inline scripts and no others', () => {
    const policy = policyOf('<script>run()</script><script src="/a.js"></script>', null);
    const hash = createHash('sha256').update('run()').digest('base64');
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  it('leaves data blocks out: they are not run', () => {
    expect(policyOf('<script type="application/ld+json">{}</script>', null)).not.toContain('sha256');
  });

  it('lets in the host of the payment script, and the siblings of the live one', () => {
    expect(policyOf('', 'http://localhost:8084/toss/v2/standard')).toContain(
      "frame-src 'self' http://localhost:8084",
    );
    expect(policyOf('', 'https://js.tosspayments.com/v2/standard')).toContain('https://*.tosspayments.com');
  });

  it('lets in nobody when the address makes no sense', () => {
    expect(policyOf('', 'javascript')).toContain("frame-src 'self' ;");
  });
});
