import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import { Button, Stack, Typography } from '@mui/material';
import { useListContext } from 'react-admin';
import { useText } from '../../i18n/use-text.ts';

/** Back and forth through a list whose length nobody counts. Not there when everything fits on one page. */
export const CursorPager = () => {
  const text = useText();
  const { page, setPage, hasNextPage, hasPreviousPage, isPending } = useListContext();
  if (isPending || (!hasNextPage && !hasPreviousPage)) return null;
  return (
    <Stack
      component="nav"
      direction="row"
      sx={{
        alignItems: 'center',
        justifyContent: 'center',
        gap: 4,
        p: 2,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Button
        color="inherit"
        startIcon={<ChevronLeft />}
        disabled={!hasPreviousPage}
        onClick={() => setPage(page - 1)}
      >
        {text('say.previousPage')}
      </Button>
      <Typography variant="caption">{text('say.page', { page })}</Typography>
      <Button
        color="inherit"
        endIcon={<ChevronRight />}
        disabled={!hasNextPage}
        onClick={() => setPage(page + 1)}
      >
        {text('say.nextPage')}
      </Button>
    </Stack>
  );
};
