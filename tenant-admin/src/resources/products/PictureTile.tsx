import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Close from '@mui/icons-material/Close';
import { Box, IconButton, InputBase, Stack } from '@mui/material';
import { useText } from '../../i18n/use-text.ts';
import type { PictureForm } from './product.form.ts';

interface Props {
  picture: PictureForm;
  onLeft: (() => void) | null;
  onRight: (() => void) | null;
  onAlt: (alt: string) => void;
  onRemove: () => void;
}

/** One picture with its place in the order and the words for those who cannot see it. */
export const PictureTile = ({ picture, onLeft, onRight, onAlt, onRemove }: Props) => {
  const text = useText();
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 2, overflow: 'hidden' }}>
      <Box
        component="img"
        src={picture.url}
        alt={picture.alt}
        width={160}
        height={160}
        sx={{
          display: 'block',
          width: '100%',
          height: 'auto',
          aspectRatio: '1',
          objectFit: 'cover',
          bgcolor: 'action.hover',
        }}
      />
      <InputBase
        value={picture.alt}
        onChange={(event) => onAlt(event.target.value)}
        placeholder={text('products.pictureAlt')}
        slotProps={{ input: { 'aria-label': text('products.pictureAlt'), maxLength: 120 } }}
        sx={{ px: 2, py: 0.5, fontSize: 12, width: '100%' }}
      />
      <Stack direction="row" sx={{ justifyContent: 'space-between', borderTop: 1, borderColor: 'divider' }}>
        <IconButton
          size="small"
          aria-label={text('products.movePictureLeft')}
          disabled={!onLeft}
          onClick={() => onLeft?.()}
        >
          <ChevronLeft fontSize="small" />
        </IconButton>
        <IconButton size="small" aria-label={text('products.removePicture')} onClick={onRemove}>
          <Close fontSize="small" />
        </IconButton>
        <IconButton
          size="small"
          aria-label={text('products.movePictureRight')}
          disabled={!onRight}
          onClick={() => onRight?.()}
        >
          <ChevronRight fontSize="small" />
        </IconButton>
      </Stack>
    </Box>
  );
};
