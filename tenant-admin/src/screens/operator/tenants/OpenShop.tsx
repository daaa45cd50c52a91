import OpenInNew from '@mui/icons-material/OpenInNew';
import { Button, type ButtonProps } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { previewLink } from '../../../api/platform-calls.ts';
import { useProblemText } from '../../../i18n/use-problem-text.ts';

interface Props extends Pick<ButtonProps, 'variant' | 'size'> {
  shop: { slug: string; url: string };
  /** A shop that is not open shows itself only through a link that was made for the moment. */
  isOpen: boolean;
  label: string;
}

/** Opens a storefront in a tab of its own. */
export const OpenShop = ({ shop, isOpen, label, variant = 'outlined', size }: Props) => {
  const notify = useNotify();
  const { sentence } = useProblemText();
  const preview = useMutation({ mutationFn: () => previewLink(shop.slug) });

  const showPreview = () => {
    // The tab is opened inside the click; later the browser would take it for an unwanted window.
    const tab = window.open('about:blank', '_blank');
    if (tab) tab.opener = null;
    preview.mutate(undefined, {
      onSuccess: ({ url }) => (tab ?? window).location.assign(url),
      onError: (problem) => {
        tab?.close();
        notify(sentence(problem), { type: 'error', autoHideDuration: 8000 });
      },
    });
  };

  const look = {
    variant,
    size,
    color: variant === 'contained' ? 'primary' : 'inherit',
    endIcon: <OpenInNew sx={{ fontSize: '14px !important' }} />,
  } as const;
  return isOpen ? (
    <Button {...look} href={shop.url} target="_blank" rel="noreferrer">
      {label}
    </Button>
  ) : (
    <Button {...look} onClick={showPreview} loading={preview.isPending} loadingPosition="end">
      {label}
    </Button>
  );
};
