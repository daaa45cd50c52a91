import { redirect } from 'react-router';
import type { Route } from './+types/sign-in.ts';
import { pageContextOf } from '../api/page-context.ts';
import { useI18n } from '../i18n/i18n-context.ts';
import { loadTexts } from '../i18n/texts.ts';
import { KakaoButton } from '../ui/kakao-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { metaTags } from './page-meta.ts';
import { useRootData } from './root-data.ts';
import styles from './sign-in.module.css';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { api, shop, locale, origin } = pageContextOf(context);
  const params = new URL(request.url).searchParams;
  const wanted = params.get('returnTo') ?? '/account';
  // Only a path of this shop: neither another host nor a protocol-relative address.
  const returnTo = /^\/(?![/\\])/.test(wanted) ? wanted : '/account';
  const { data: me } = await api.GET('/shop/v1/me');
  if (me) throw redirect(returnTo);
  const title = (await loadTexts(locale)).account.signInTitle;
  const meta = {
    title,
    description: title,
    canonical: `${origin}/sign-in`,
    shopName: shop.name,
    hidden: true,
  };
  return { returnTo, failed: params.has('error'), meta };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return metaTags(loaderData?.meta);
}

export default function SignInPage({ loaderData }: Route.ComponentProps) {
  const { texts } = useI18n();
  const { shop } = useRootData();
  return (
    <div className="page">
      <div className={styles.card}>
        <p className={styles.logo}>{shop.theme.logoText}</p>
        <h1>{texts.account.signInTitle}</h1>
        <p>{texts.account.signInText}</p>
        {loaderData.failed ? <Notice tone="problem">{texts.account.signInFailed}</Notice> : null}
        <KakaoButton returnTo={loaderData.returnTo} />
        <p className={styles.note}>{texts.account.guestOrder}</p>
      </div>
    </div>
  );
}
