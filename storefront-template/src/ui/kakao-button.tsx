import { useI18n } from '../i18n/i18n-context.ts';
import { buttonClass } from './button.tsx';

/** Kakao's sign-in button: its yellow, its bubble, its label. Leads away from the shop, so it is a plain link. */
export function KakaoButton({ returnTo }: { returnTo: string }) {
  const { texts } = useI18n();
  return (
    <a
      href={`/shop/v1/auth/kakao/start?returnTo=${encodeURIComponent(returnTo)}`}
      className={buttonClass({ look: 'kakao', wide: true })}
    >
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <path
          fill="#000"
          d="M9 1.2C4.6 1.2 1 3.9 1 7.3c0 2.2 1.5 4.1 3.7 5.2l-.8 3c-.1.3.2.5.4.3L7.9 13.3c.4 0 .7.1 1.1.1 4.4 0 8-2.7 8-6.1S13.4 1.2 9 1.2z"
        />
      </svg>
      {texts.account.kakao}
    </a>
  );
}
