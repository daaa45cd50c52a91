import { Link, useLocation } from 'react-router';
import type { Shop } from '../../api/shapes.ts';
import { businessNumber } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { LanguageSwitch } from './language-switch.tsx';
import styles from './shop-footer.module.css';

/** Who sells here, as article 10 of the e-commerce act asks of the first screen, and the terms. */
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
  return (
    <footer className={styles.footer}>
      <div className={`page ${styles.columns}`}>
        <section aria-label={words.customerCentre}>
          <h2 className={styles.title}>{words.customerCentre}</h2>
          <a href={`tel:${legal.phone.replaceAll('-', '')}`} className={`${styles.phone} numeric`}>
            {legal.phone}
          </a>
          <a href={`mailto:${legal.email}`} className={styles.mail}>
            {legal.email}
          </a>
        </section>
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
          <dl className={styles.facts}>
            {facts.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  {value}
                  {label === words.businessNumber ? <BusinessCheck number={value} /> : null}
                </dd>
              </div>
            ))}
          </dl>
          <p className={styles.small}>{words.escrow}</p>
        </section>
      </div>
    </footer>
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
