import { Box } from '@mui/material';
import { useText } from '../../i18n/use-text.ts';

/** A rating out of five. */
export const Stars = ({ rating }: { rating: number }) => {
  const text = useText();
  return (
    <Box
      component="span"
      role="img"
      aria-label={text('reviews.rating', { count: rating })}
      sx={{ color: 'warning.main' }}
    >
      {'★'.repeat(rating)}
      <Box component="span" sx={{ color: 'divider' }}>
        {'★'.repeat(5 - rating)}
      </Box>
    </Box>
  );
};
