import { Card } from '@mui/material';
import type { ReactNode } from 'react';
import { ListContextProvider, useList, type RaRecord } from 'react-admin';
import { CursorPager } from '../../../ui/list/CursorPager.tsx';
import type { AddressFilters } from './use-address-filters.ts';

interface Props<Row extends RaRecord> {
  rows: Row[] | undefined;
  error: Error | null;
  onRetry: () => void;
  address: AddressFilters;
  hasNextPage?: boolean;
  children: ReactNode;
}

/**
 * A list of the platform's. The parts of the shops' lists read react-admin's context; here it is filled by hand, because its own
 * lists would ask whether somebody of a shop is signed in.
 */
export function OperatorList<Row extends RaRecord>({
  rows,
  error,
  onRetry,
  address,
  hasNextPage = false,
  children,
}: Props<Row>) {
  const list = useList<Row>({ data: rows ?? [], perPage: Number.MAX_SAFE_INTEGER });
  const isPending = rows === undefined && error === null;
  const refetch = () => {
    onRetry();
    return list.refetch();
  };
  return (
    <ListContextProvider
      value={
        {
          ...list,
          ...({ data: rows, error, isPending } as Pick<typeof list, 'data' | 'error' | 'isPending'>),
          refetch,
          filterValues: address.filters,
          setFilters: (filters: Record<string, string>) => address.setFilters(filters),
          page: address.page,
          setPage: address.setPage,
          hasNextPage,
          hasPreviousPage: address.page > 1,
        } as typeof list
      }
    >
      <Card>
        {children}
        <CursorPager />
      </Card>
    </ListContextProvider>
  );
}
