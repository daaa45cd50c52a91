import { useTranslate } from 'react-admin';

/** Why a tenant is not well, in words; a code that is not known here is shown as it is. */
export function useReasonText(): (code: string) => string {
  const translate = useTranslate();
  return (code) => translate(`operator.health.reason.${code}`, { _: code });
}
