const SLUG = /^(?=.{3,40}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Names of hosts that the platform keeps for itself, or by which a shop could pass as the platform. */
const RESERVED: ReadonlySet<string> = new Set(
  `
    portal www api admin platform operator operators provisioning worker storefront shop shops store app
    apps web my account accounts auth login sso kakao toss sandbox staging stage dev test demo beta
    preview localhost internal local mail smtp imap pop mx email webmail dns ns1 ns2 ftp ssh vpn proxy
    static media assets cdn img images files download downloads uploads status health metrics support
    help docs blog news about legal privacy terms billing payment payments pay security abuse postmaster
    webmaster root system gamja null undefined webhooks autodiscover autoconfig wpad dashboard console
  `
    .trim()
    .split(/\s+/),
);

/**
 * Why a slug cannot be a shop's name in host names, or null when it can: 3 to 40 small letters, digits and single
 * hyphens between them (a label of RFC 1123; `xn--` and other double hyphens are kept for encoded names).
 */
export function slugFault(slug: string): string | null {
  if (!SLUG.test(slug))
    return 'Use 3 to 40 small letters, digits and single hyphens, and begin and end with a letter or digit.';
  return RESERVED.has(slug) ? 'This name is kept for the platform. Choose another one.' : null;
}

/** What of a run's input decides whether a second start means the same run. */
export interface RunInput {
  readonly slug: string;
  readonly name: string;
  readonly plan: string;
  readonly owner: { readonly name: string; readonly email: string };
}

/** Whether a start asks for what an earlier one has asked for. */
export function isSameInput(a: RunInput, b: RunInput): boolean {
  return (
    a.slug === b.slug &&
    a.name === b.name &&
    a.plan === b.plan &&
    a.owner.name === b.owner.name &&
    a.owner.email === b.owner.email
  );
}
