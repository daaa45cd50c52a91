/** Where customers find a shop: the host beside the portal's own, whatever domain and port the platform runs on. */
export function shopUrl(slug: string, portal: Location = window.location): string {
  return `${portal.protocol}//${portal.host.replace(/^portal\./u, `${slug}.`)}/`;
}
