import { createHash } from 'node:crypto';

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)(?![^>]*application\/ld\+json)[^>]*>([\s\S]*?)<\/script>/g;

/** Hashes of the inline scripts in a finished page. Hashes, not nonces: a page that is kept would hand out the same nonce again. */
export function inlineScriptHashes(html: string): string[] {
  const hashes = new Set<string>();
  for (const [, script] of html.matchAll(INLINE_SCRIPT)) {
    hashes.add(
      `'sha256-${createHash('sha256')
        .update(script ?? '')
        .digest('base64')}'`,
    );
  }
  return [...hashes];
}

/** Headers that keep foreign scripts and frames out; the payment provider's own host is the one exception. */
export function securityHeaders(
  html: string,
  paymentSdkUrl: string | null,
  secure: boolean,
): [string, string][] {
  const payment = paymentSources(paymentSdkUrl);
  const policy = [
    `default-src 'self'`,
    `script-src 'self' ${[...inlineScriptHashes(html), ...payment].join(' ')}`,
    // React writes style attributes (the shop's accent colour), and the payment widget adds style elements of its own.
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: https: ${payment.join(' ')}`,
    `font-src 'self' data:`,
    `connect-src 'self' ${payment.join(' ')}`,
    `frame-src 'self' ${payment.join(' ')}`,
    `form-action 'self' ${payment.join(' ')}`,
    `base-uri 'self'`,
    `object-src 'none'`,
    `frame-ancestors 'self'`,
  ];
  const headers: [string, string][] = [
    ['Content-Security-Policy', policy.join('; ')],
    ['Cross-Origin-Opener-Policy', 'same-origin-allow-popups'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['X-Content-Type-Options', 'nosniff'],
    ['Permissions-Policy', 'camera=(), microphone=(), geolocation=()'],
  ];
  if (secure) headers.push(['Strict-Transport-Security', 'max-age=31536000']);
  return headers;
}

function paymentSources(sdkUrl: string | null): string[] {
  if (sdkUrl === null || !URL.canParse(sdkUrl)) return [];
  const { origin, hostname } = new URL(sdkUrl);
  // The live widget loads its parts from sibling hosts of the script's.
  return hostname.endsWith('.tosspayments.com') ? [origin, 'https://*.tosspayments.com'] : [origin];
}
