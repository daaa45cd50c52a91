import {
  Box,
  Card,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  useMediaQuery,
} from '@mui/material';
import type { ReactNode } from 'react';
import { useListContext, type RaRecord } from 'react-admin';
import { useNavigate } from 'react-router';
import { ErrorState } from '../ErrorState.tsx';
import { NothingFound } from './NothingFound.tsx';
import { RowLink } from './RowLink.tsx';
import { RowsSkeleton } from './RowsSkeleton.tsx';

export interface Column<Row> {
  key: string;
  label: string;
  render: (row: Row) => ReactNode;
  align?: 'left' | 'right' | 'center';
  width?: number | string;
  /** The narrowest screen on which the column still helps. */
  from?: 'md' | 'lg';
}

interface Props<Row extends RaRecord> {
  columns: Column<Row>[];
  /** A row on a phone: the same facts, stacked. */
  renderCard: (row: Row) => ReactNode;
  /** Where a row leads; null for lists whose rows are not pages. */
  to: ((row: Row) => string) | null;
  empty: ReactNode;
}

/** The rows of a list: a dense table on a desk, cards on a phone. */
export function RecordTable<Row extends RaRecord>({ columns, renderCard, to, empty }: Props<Row>) {
  const phone = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  const { data, error, refetch, isPending, filterValues } = useListContext<Row>();

  if (isPending) return <RowsSkeleton phone={phone} />;
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || data.length === 0)
    return Object.keys(filterValues ?? {}).length > 0 ? <NothingFound /> : empty;
  return phone ? (
    <Cards rows={data} renderCard={renderCard} to={to} />
  ) : (
    <Rows rows={data} columns={columns} to={to} />
  );
}

function Rows<Row extends RaRecord>({
  rows,
  columns,
  to,
}: Pick<Props<Row>, 'columns' | 'to'> & { rows: Row[] }) {
  const navigate = useNavigate();
  const open = (row: Row) => {
    // Marking text in a row, to copy a number, is not a click on the row.
    if (to && !window.getSelection()?.toString()) void navigate(to(row));
  };
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell
                key={column.key}
                align={column.align}
                width={column.width}
                sx={hiddenBelow(column.from)}
              >
                {column.label}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow
              key={row.id}
              hover
              onClick={() => open(row)}
              sx={to ? { cursor: 'pointer' } : undefined}
            >
              {columns.map((column, index) => (
                <TableCell key={column.key} align={column.align} sx={hiddenBelow(column.from)}>
                  {to && index === 0 ? (
                    <RowLink to={to(row)}>{column.render(row)}</RowLink>
                  ) : (
                    column.render(row)
                  )}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function Cards<Row extends RaRecord>({
  rows,
  renderCard,
  to,
}: Pick<Props<Row>, 'renderCard' | 'to'> & { rows: Row[] }) {
  return (
    <Stack
      component="ul"
      sx={{ listStyle: 'none', m: 0, p: 0, '& > li + li': { borderTop: 1, borderColor: 'divider' } }}
    >
      {rows.map((row) => (
        <Card key={row.id} component="li" sx={{ border: 0, borderRadius: 0 }}>
          {to ? (
            <RowLink to={to(row)} block>
              {renderCard(row)}
            </RowLink>
          ) : (
            <Box sx={{ p: 4 }}>{renderCard(row)}</Box>
          )}
        </Card>
      ))}
    </Stack>
  );
}

const hiddenBelow = (from: 'md' | 'lg' | undefined) =>
  from ? { display: { xs: 'none', [from]: 'table-cell' } } : undefined;
