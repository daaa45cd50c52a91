import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer } from '../../../api/answer.ts';
import { platform } from '../../../api/platform-client.ts';

/** Who is signed in as an operator. A refusal is an answer here, not a trouble to be tried again. */
export const operatorQuery = queryOptions({
  queryKey: ['platform', 'me'],
  queryFn: () => answer(platform.GET('/platform/v1/me')),
  retry: false,
  staleTime: 60_000,
});

export const useOperator = () => useQuery(operatorQuery);
