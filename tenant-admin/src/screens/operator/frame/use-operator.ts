import { queryOptions, useQuery } from '@tanstack/react-query';
import { readMe } from '../../../api/platform-calls.ts';

/** Who is signed in as an operator. A refusal is an answer here, not a trouble to be tried again. */
export const operatorQuery = queryOptions({
  queryKey: ['platform', 'me'],
  queryFn: readMe,
  retry: false,
  staleTime: 60_000,
});

export const useOperator = () => useQuery(operatorQuery);
