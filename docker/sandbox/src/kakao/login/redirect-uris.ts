/**
 * Is this redirect URI registered? Kakao compares exactly. The sandbox is lenient for development ports: any callback
 * on portal.localhost or 127.0.0.1 passes as well.
 */
export function isRegisteredRedirect(uri: string, registered: string[]): boolean {
  if (registered.includes(uri)) return true;
  if (!URL.canParse(uri)) return false;
  const { protocol, hostname } = new URL(uri);
  return protocol === 'http:' && (hostname === 'portal.localhost' || hostname === '127.0.0.1');
}
