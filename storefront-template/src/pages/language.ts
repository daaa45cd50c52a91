import { redirect } from 'react-router';
import type { Route } from './+types/language.ts';
import { LOCALE_COOKIE } from '../i18n/locale.ts';

const YEAR_SECONDS = 31_536_000;

/** Remembers the visitor's language and sends them back to the page they came from. */
export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData();
  const locale = form.get('locale') === 'en' ? 'en' : 'ko';
  const returnTo = form.get('returnTo');
  // Only a path of this shop: neither another host nor a protocol-relative address.
  const target = typeof returnTo === 'string' && /^\/(?![/\\])/.test(returnTo) ? returnTo : '/';
  return redirect(target, {
    headers: { 'Set-Cookie': `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax` },
  });
}

export function loader() {
  return redirect('/');
}
