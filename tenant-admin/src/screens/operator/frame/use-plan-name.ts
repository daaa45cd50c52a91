import { useTranslate } from 'react-admin';

/** What a plan is called; one that has no name here is called by its code. */
export function usePlanName(): (plan: string) => string {
  const translate = useTranslate();
  return (plan) => translate(`operator.plan.${plan}`, { _: plan });
}
