import RateReviewOutlined from '@mui/icons-material/RateReviewOutlined';
import { Box, Stack, Typography } from '@mui/material';
import { useListContext } from 'react-admin';
import type { ReviewRow } from '../../api/types.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { StateChip } from '../../ui/StateChip.tsx';
import { ListScreen } from '../../ui/list/ListScreen.tsx';
import { ListToolbar } from '../../ui/list/ListToolbar.tsx';
import { NothingFound } from '../../ui/list/NothingFound.tsx';
import { RowsSkeleton } from '../../ui/list/RowsSkeleton.tsx';
import { ReviewVisibility } from './ReviewVisibility.tsx';
import { Stars } from './Stars.tsx';

/** What customers wrote, to read as they wrote it; abuse can be hidden with a reason and shown again. */
export const ReviewList = () => {
  const text = useText();
  return (
    <ListScreen resource="reviews" title={text('reviews.title')}>
      <ListToolbar
        field="view"
        views={[
          { value: '', label: text('say.all') },
          { value: 'visible', label: text('reviews.views.visible') },
          { value: 'hidden', label: text('reviews.views.hidden') },
        ]}
        searchHint={text('reviews.searchHint')}
      />
      <Reviews />
    </ListScreen>
  );
};

const Reviews = () => {
  const text = useText();
  const { data, error, isPending, refetch, filterValues } = useListContext<ReviewRow>();
  if (isPending) return <RowsSkeleton />;
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data?.length) {
    return Object.keys(filterValues).length > 0 ? (
      <NothingFound />
    ) : (
      <EmptyState icon={RateReviewOutlined} title={text('reviews.empty')} hint={text('reviews.emptyHint')} />
    );
  }
  return (
    <Stack
      component="ul"
      sx={{ listStyle: 'none', p: 0, m: 0, '& > li + li': { borderTop: 1, borderColor: 'divider' } }}
    >
      {data.map((review) => (
        <Review key={review.id} review={review} />
      ))}
    </Stack>
  );
};

const Review = ({ review }: { review: ReviewRow }) => {
  const text = useText();
  const format = useFormat();
  return (
    <Stack
      component="li"
      direction="row"
      sx={{ gap: 4, px: { xs: 4, sm: 5 }, py: 4, alignItems: 'flex-start' }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Stack direction="row" sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
          <Stars rating={review.rating} />
          <Typography sx={{ fontWeight: 600 }}>{review.productName}</Typography>
          {review.hiddenAt ? <StateChip tone="neutral" label={text('reviews.hidden')} /> : null}
        </Stack>
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary', m: 0 }}>
          {[
            text('reviews.by', { author: review.author, when: format.ago(review.createdAt) }),
            review.optionLabel,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
        <Typography
          sx={{
            mt: 2,
            maxWidth: 720,
            whiteSpace: 'pre-line',
            color: review.hiddenAt ? 'text.secondary' : undefined,
          }}
        >
          {review.body}
        </Typography>
        {review.hiddenWhy ? (
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {text('reviews.hiddenBecause', { reason: review.hiddenWhy })}
          </Typography>
        ) : null}
      </Box>
      <ReviewVisibility review={review} />
    </Stack>
  );
};
