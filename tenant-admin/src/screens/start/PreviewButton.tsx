import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import { Button, type ButtonProps } from '@mui/material';
import { useText } from '../../i18n/use-text.ts';
import { usePreview } from './use-preview.ts';

/** The shop as its staff see it before it opens, in a new tab. */
export const PreviewButton = (props: Pick<ButtonProps, 'size' | 'variant' | 'fullWidth'>) => {
  const text = useText();
  const preview = usePreview();
  return (
    <Button {...props} color="inherit" startIcon={<VisibilityOutlined fontSize="small" />} onClick={preview}>
      {text('start.preview')}
    </Button>
  );
};
