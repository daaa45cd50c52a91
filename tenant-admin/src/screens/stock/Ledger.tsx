import { Box, Button, Skeleton, Stack, Typography } from '@mui/material';
import { useInfiniteQuery } from '@tanstack/react-query';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { StockMovement } from '../../api/types.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useActorName } from '../../resources/staff/use-actor-name.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';

const PAGE = 20;

/** Every change of a level, newest first. Lines are never edited; a mistake is answered by another line. */
export const Ledger = ({ variantId, warehouseId }: { variantId: string; warehouseId: string }) => {
  const text = useText();
  const ledger = useInfiniteQuery({
    queryKey: ['stock-movements', variantId, warehouseId],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/admin/v1/stock-movements', {
          params: { query: { variantId, warehouseId, cursor: pageParam || undefined, limit: PAGE } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap((page) => page.items),
  });

  if (ledger.isError) return <ErrorState error={ledger.error} onRetry={() => void ledger.refetch()} />;
  if (!ledger.data) return <Skeleton variant="rounded" height={160} />;
  if (ledger.data.length === 0)
    return <Typography sx={{ color: 'text.secondary' }}>{text('stock.noLedger')}</Typography>;
  return (
    <>
      <Stack component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {ledger.data.map((movement) => (
          <Line key={movement.id} movement={movement} />
        ))}
      </Stack>
      {ledger.hasNextPage ? (
        <Button
          color="inherit"
          fullWidth
          loading={ledger.isFetchingNextPage}
          onClick={() => void ledger.fetchNextPage()}
        >
          {text('act.more')}
        </Button>
      ) : null}
    </>
  );
};

const Line = ({ movement }: { movement: StockMovement }) => {
  const text = useText();
  const format = useFormat();
  const nameOf = useActorName();
  return (
    <Stack
      component="li"
      direction="row"
      sx={{ gap: 3, py: 2, '& + &': { borderTop: 1, borderColor: 'divider' } }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography>
          {text(`stock.movement.${movement.kind}`)}
          {movement.note ? ` · ${movement.note}` : ''}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {[format.moment(movement.at), nameOf(movement.actor), movement.binCode].filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      <Typography sx={{ fontWeight: 700, color: movement.delta < 0 ? 'error.main' : 'success.main' }}>
        {movement.delta > 0 ? `+${format.count(movement.delta)}` : `−${format.count(-movement.delta)}`}
      </Typography>
    </Stack>
  );
};
