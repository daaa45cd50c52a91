import { data } from 'react-router';
import type { Route } from './+types/policy.ts';
import { pageContextOf } from '../api/page-context.ts';
import { won } from '../i18n/format.ts';
import type { PolicyKind } from '../i18n/policy-facts.ts';
import { metaTags } from './page-meta.ts';
import styles from './policy.module.css';

/** The documents are long and rarely read: they are loaded on the server only and never become script. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { shop, locale, origin } = pageContextOf(context);
  const kind = params.kind;
  if (!isPolicyKind(kind)) throw data(null, { status: 404 });
  const { policies } =
    locale === 'en' ? await import('../i18n/en/policies.ts') : await import('../i18n/ko/policies.ts');
  const { feeWon, freeFromWon } = shop.shipping;
  const standard = policies[kind]({
    ...shop.legal,
    shopName: shop.name,
    shippingFee: won(feeWon, locale),
    freeFrom: freeFromWon === null ? null : won(freeFromWon, locale),
  });
  // What the shop wrote itself goes before our standard text; its return rules belong to the delivery page.
  const own = shop.policies.filter(({ key }) => key === kind || (kind === 'delivery' && key === 'returns'));
  const sections = own.map(({ title, paragraphs }) => ({ heading: title, paragraphs }));
  const policy = sections.length > 0 ? { title: standard.title, sections } : standard;
  const canonical = `${origin}/policies/${kind}`;
  const meta = {
    title: policy.title,
    description: `${shop.name} ${policy.title}`,
    canonical,
    shopName: shop.name,
  };
  return { policy, meta };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return metaTags(loaderData?.meta);
}

export default function PolicyPage({ loaderData: { policy } }: Route.ComponentProps) {
  return (
    <article className={`page page-narrow ${styles.policy}`}>
      <h1 className="page-title">{policy.title}</h1>
      {policy.sections.map((section) => (
        <section key={section.heading}>
          <h2>{section.heading}</h2>
          {section.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
    </article>
  );
}

function isPolicyKind(kind: string): kind is PolicyKind {
  return kind === 'terms' || kind === 'privacy' || kind === 'delivery';
}
