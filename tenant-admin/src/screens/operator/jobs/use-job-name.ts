import { useTranslate } from 'react-admin';

/** What a job is about, in words; one that has no name here is called by its code. */
export function useJobName(): (job: string) => string {
  const translate = useTranslate();
  return (job) => translate(`operator.jobs.name.${job}`, { _: job });
}
