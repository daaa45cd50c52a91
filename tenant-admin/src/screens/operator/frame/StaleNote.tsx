import { Alert } from '@mui/material';
import type { UseQueryResult } from '@tanstack/react-query';
import { useFormat, useText } from '../../../i18n/use-text.ts';

/** While a screen that refreshes itself cannot: what it shows stays, and this says from when it is. */
export const StaleNote = ({ query }: { query: UseQueryResult }) => {
  const text = useText();
  const format = useFormat();
  if (query.data === undefined || query.failureCount === 0) return null;
  return (
    <Alert severity="warning" sx={{ mb: 4 }}>
      {text('operator.stale', { at: format.moment(new Date(query.dataUpdatedAt)) })}
    </Alert>
  );
};
