import { Box, Stack, Tab, Tabs } from '@mui/material';
import { useCallback, type ReactNode } from 'react';
import { useListContext } from 'react-admin';
import { SearchField } from './SearchField.tsx';

export interface View {
  /** The value of the filter that the view sets; empty for all. */
  value: string;
  label: string;
}

interface Props {
  /** The filter that the saved views are about. */
  field?: string;
  views?: View[];
  searchHint?: string;
  children?: ReactNode;
}

/** Saved views as tabs and a search field. The address holds both, so that a view can be bookmarked or sent. */
export const ListToolbar = ({ field = 'state', views, searchHint, children }: Props) => {
  const { filterValues, setFilters } = useListContext();
  const merge = useCallback(
    (name: string, value: string) => {
      const { [name]: _dropped, ...rest } = filterValues as Record<string, string>;
      setFilters(value ? { ...rest, [name]: value } : rest);
    },
    [filterValues, setFilters],
  );
  const search = useCallback((value: string) => merge('q', value), [merge]);
  const current = String(filterValues?.[field] ?? '');

  return (
    <Box sx={{ borderBottom: 1, borderColor: 'divider' }}>
      {views ? (
        <Tabs
          value={views.some((view) => view.value === current) ? current : false}
          onChange={(_, value: string) => merge(field, value)}
          variant="scrollable"
          scrollButtons={false}
          sx={{ px: 2, borderBottom: searchHint ? 1 : 0, borderColor: 'divider' }}
        >
          {views.map((view) => (
            <Tab key={view.value} value={view.value} label={view.label} />
          ))}
        </Tabs>
      ) : null}
      {(searchHint ?? children) ? (
        <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 2, p: 2.5 }}>
          {searchHint ? (
            <Box sx={{ flex: 1, maxWidth: { sm: 420 } }}>
              <SearchField value={String(filterValues?.q ?? '')} onChange={search} placeholder={searchHint} />
            </Box>
          ) : null}
          {children}
        </Stack>
      ) : null}
    </Box>
  );
};
