import { Rating } from '@mui/material';
import { useText } from '../../i18n/use-text.ts';

/** A rating out of five. */
export const Stars = ({ rating }: { rating: number }) => {
  const text = useText();
  return (
    <Rating
      readOnly
      size="small"
      value={rating}
      getLabelText={(count) => text('reviews.rating', { count })}
    />
  );
};
