import ImageOutlined from '@mui/icons-material/ImageOutlined';
import { Box } from '@mui/material';

/** A product's picture in a list: square, never jumping, a plain tile when there is none. */
export const Thumb = ({ image, size = 40 }: { image: { url: string } | null | undefined; size?: number }) => (
  <Box
    sx={{
      width: size,
      height: size,
      flexShrink: 0,
      borderRadius: 2,
      overflow: 'hidden',
      bgcolor: 'action.hover',
      display: 'grid',
      placeItems: 'center',
      color: 'text.disabled',
    }}
  >
    {image ? (
      <Box
        component="img"
        src={image.url}
        alt=""
        width={size}
        height={size}
        loading="lazy"
        sx={{ width: '100%', height: '100%', objectFit: 'cover' }}
      />
    ) : (
      <ImageOutlined fontSize="small" />
    )}
  </Box>
);
