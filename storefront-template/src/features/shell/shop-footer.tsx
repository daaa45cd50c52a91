import { Link, useLocation } from 'react-router';
import type { Shop } from '../../api/shapes.ts';
import { businessNumber } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { LanguageSwitch } from './language-switch.tsx';
import styles from './shop-footer.module.css';

/**
 * Who sells here, as article 10 of the e-commerce act asks of the first screen, and the terms. A shop that is still being
 * prepared lacks some of it; what is not known has no label either.
 */
export function ShopFooter({ legal }: { legal: Shop['legal'] }) {
  const { texts } = useI18n();
  const words = texts.shell.footer;
  const { pathname, search } = useLocation();
  const facts: [label: string, value: string][] = [
    [words.company, legal.companyName],
    [words.representative, legal.representative],
    [words.address, legal.address],
    [words.businessNumber, businessNumber(legal.businessNumber)],
    [words.mailOrderNumber, legal.mailOrderNumber],
    [words.privacyOfficer, legal.privacyOfficer],
    [words.hosting, legal.hosting],
  ];
  const known = facts.filter(([, value]) => value.trim() !== '');
  return (
    <footer className={styles.footer}>
      <div className={`page ${styles.columns}`}>
        <CustomerCentre legal={legal} />
        <section aria-label={words.info}>
          <ul className={styles.links}>
            <li>
              <Link to="/policies/terms">{words.terms}</Link>
            </li>
            <li>
              <Link to="/policies/privacy">
                <b>{words.privacy}</b>
              </Link>
            </li>
            <li>
              <Link to="/policies/delivery">{words.delivery}</Link>
            </li>
            <li>
              <LanguageSwitch returnTo={pathname + search} />
            </li>
          </ul>
          {known.length > 0 ? (
            <dl className={styles.facts}>
              {known.map(([label, value]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>
                    {value}
                    {label === words.businessNumber ? <BusinessCheck number={value} /> : null}
                  </dd>
                </div>
              ))}
            </dl>
          ) : null}
          <p className={styles.small}>{words.escrow}</p>
        </section>
      </div>
    </footer>
  );
}

/** How to reach the seller. */
function CustomerCentre({ legal: { phone, email } }: { legal: Shop['legal'] }) {
  const { texts } = useI18n();
  const title = texts.shell.footer.customerCentre;
  if (phone === '' && email === '') return null;
  return (
    <section aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {phone ? (
        <a href={`tel:${phone.replaceAll('-', '')}`} className={`${styles.phone} numeric`}>
          {phone}
        </a>
      ) : null}
      {email ? (
        <a href={`mailto:${email}`} className={styles.mail}>
          {email}
        </a>
      ) : null}
    </section>
  );
}

/** The public register of sellers, which the first screen must link to. */
function BusinessCheck({ number }: { number: string }) {
  const { texts } = useI18n();
  const digits = number.replaceAll(/\D/g, '');
  return (
    <a
      className={styles.check}
      href={`https://www.ftc.go.kr/bizCommPop.do?wrkr_no=${digits}`}
      target="_blank"
      rel="noreferrer"
    >
      {texts.shell.footer.businessCheck}
    </a>
  );
}
