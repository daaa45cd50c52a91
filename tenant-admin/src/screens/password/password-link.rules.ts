/**
 * Where a link from a mail leads. The secret stands behind the `#`, which browsers never send: it stays out of the logs of
 * every server on the way, and it stays there on the page, so that reloading it works.
 */
export function addressOfLink(hash: string): string | null {
  const token = /^#\/password\/([\w-]+)$/u.exec(hash)?.[1];
  return token === undefined ? null : `/password#${token}`;
}

/** The secret of the page's own address; empty when there is none. */
export function tokenOf(hash: string): string {
  return /^#([\w-]+)$/u.exec(hash)?.[1] ?? '';
}
