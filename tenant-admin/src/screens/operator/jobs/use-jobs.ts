import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { listJobs, readQueues, retryJob } from '../../../api/platform-calls.ts';
import type { Job, JobFilter } from '../../../api/platform-types.ts';
import { useProblemText } from '../../../i18n/use-problem-text.ts';
import { useText } from '../../../i18n/use-text.ts';
import { CursorBook } from '../../../providers/cursor-book.ts';
import { useJobName } from './use-job-name.ts';

const PAGE_SIZE = 25;
const REFRESH_MS = 5_000;

export function useJobs(filter: JobFilter, page: number) {
  const [book] = useState(() => new CursorBook());
  return useQuery({
    queryKey: ['platform', 'jobs', filter, page],
    queryFn: () => book.read(JSON.stringify(filter), page, (cursor) => listJobs(filter, cursor, PAGE_SIZE)),
    refetchInterval: REFRESH_MS,
    placeholderData: keepPreviousData,
  });
}

export const useQueues = () =>
  useQuery({ queryKey: ['platform', 'queues'], queryFn: readQueues, refetchInterval: REFRESH_MS });

/** Runs a failed job again. Meanwhile its button is off, so that an impatient second press asks for nothing. */
export function useRetryJob() {
  const text = useText();
  const jobName = useJobName();
  const notify = useNotify();
  const { sentence } = useProblemText();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (job: Job) => retryJob(job.tenant.slug, job.id),
    onSuccess: async (job) => {
      notify(text('operator.jobs.rerunDone', { job: jobName(job.job) }), { type: 'success' });
      await queryClient.invalidateQueries({ queryKey: ['platform'] });
    },
    onError: (problem) => notify(sentence(problem), { type: 'error', autoHideDuration: 8000 }),
  });
}
