import GridOnOutlined from '@mui/icons-material/GridOnOutlined';
import { Box, Button, Card, Stack, Tab, Tabs, Typography } from '@mui/material';
import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useText } from '../../i18n/use-text.ts';
import { useWarehouses } from '../../resources/warehouses/use-warehouses.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RowsSkeleton } from '../../ui/list/RowsSkeleton.tsx';
import { SearchField } from '../../ui/list/SearchField.tsx';
import { CellDrawer } from './CellDrawer.tsx';
import { StockGrid } from './StockGrid.tsx';
import type { StockCell } from './stock-cell.ts';
import { useStockRows, type StockView } from './use-stock-rows.ts';

const views: StockView[] = ['', 'low', 'sold-out'];

/** Every variant in every warehouse in one grid; a cell opens with its numbers, a correction and its ledger. */
export const StockScreen = () => {
  const text = useText();
  const [address, setAddress] = useSearchParams();
  const q = address.get('q') ?? '';
  const view = views.find((name) => name === address.get('view')) ?? '';
  const [cell, setCell] = useState<StockCell | null>(null);
  const warehouses = useWarehouses();
  const stock = useStockRows(q, view);

  const put = useCallback(
    (name: string, value: string) => {
      setAddress(
        (current) => {
          const next = new URLSearchParams(current);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace: true },
      );
    },
    [setAddress],
  );
  const search = useCallback((value: string) => put('q', value), [put]);

  return (
    <>
      <PageHeader title={text('stock.title')} subtitle={text('stock.subtitle')} />
      <Card>
        <Tabs
          value={view}
          onChange={(_, value: string) => put('view', value)}
          sx={{ px: 2, borderBottom: 1, borderColor: 'divider' }}
        >
          {views.map((name) => (
            <Tab
              key={name}
              value={name}
              label={name === '' ? text('say.all') : text(`stock.views.${name}`)}
            />
          ))}
        </Tabs>
        <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ p: 2.5, gap: 3, alignItems: { sm: 'center' } }}>
          <Box sx={{ flex: 1, maxWidth: { sm: 420 } }}>
            <SearchField value={q} onChange={search} placeholder={text('stock.searchHint')} />
          </Box>
          <Typography variant="caption" sx={{ color: 'text.secondary', flex: 1 }}>
            {text('stock.legend')}
          </Typography>
        </Stack>
        {stock.isPending || warehouses.isPending ? <RowsSkeleton rows={10} /> : null}
        {stock.isError ? <ErrorState error={stock.error} onRetry={() => void stock.refetch()} /> : null}
        {stock.data && warehouses.data ? (
          stock.data.length > 0 ? (
            <StockGrid rows={stock.data} warehouses={warehouses.data} onOpen={setCell} />
          ) : (
            <EmptyState
              icon={GridOnOutlined}
              title={q || view ? text('say.nothingFound') : text('stock.empty')}
              hint={q || view ? text('say.nothingFoundHint') : text('stock.emptyHint')}
            />
          )
        ) : null}
        {stock.hasNextPage ? (
          <Box sx={{ p: 3, textAlign: 'center', borderTop: 1, borderColor: 'divider' }}>
            <Button
              color="inherit"
              loading={stock.isFetchingNextPage}
              onClick={() => void stock.fetchNextPage()}
            >
              {text('stock.more')}
            </Button>
          </Box>
        ) : null}
      </Card>
      <CellDrawer cell={cell} onClose={() => setCell(null)} />
    </>
  );
};
