import CelebrationOutlined from '@mui/icons-material/CelebrationOutlined';
import ContentCopy from '@mui/icons-material/ContentCopy';
import OpenInNew from '@mui/icons-material/OpenInNew';
import { Box, Button, Card, Stack, Typography } from '@mui/material';
import { useNotify } from 'react-admin';
import { useText } from '../../i18n/use-text.ts';
import { takeFocus } from '../../ui/form/take-focus.ts';

/** The moment after opening: the address to tell people, and the way in. */
export const OpenedNotice = ({ url, onHide }: { url: string; onHide: () => void }) => {
  const text = useText();
  const notify = useNotify();
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    notify(text('start.copied'), { type: 'success' });
  };
  return (
    <Card
      component="section"
      aria-label={text('start.openedTitle')}
      sx={{ bgcolor: 'primary.light', borderColor: 'primary.main', p: { xs: 4, sm: 6 }, mb: 4 }}
    >
      <Stack direction="row" sx={{ gap: 4, alignItems: 'flex-start' }}>
        <CelebrationOutlined color="primary" sx={{ fontSize: 32, mt: 0.5 }} />
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h5" component="h2" tabIndex={-1} ref={takeFocus} sx={{ outline: 'none' }}>
            {text('start.openedTitle')}
          </Typography>
          <Typography sx={{ mt: 1 }}>{text('start.openedLead')}</Typography>
          <Typography sx={{ mt: 3, fontWeight: 600, wordBreak: 'break-all' }}>{url}</Typography>
          <Stack direction="row" sx={{ gap: 2, mt: 3, flexWrap: 'wrap' }}>
            <Button
              variant="contained"
              href={url}
              target="_blank"
              rel="noreferrer"
              endIcon={<OpenInNew fontSize="small" />}
            >
              {text('start.visit')}
            </Button>
            <Button
              variant="outlined"
              color="inherit"
              startIcon={<ContentCopy fontSize="small" />}
              onClick={() => void copy()}
            >
              {text('start.copyAddress')}
            </Button>
            <Button color="inherit" onClick={onHide}>
              {text('start.hideOpened')}
            </Button>
          </Stack>
        </Box>
      </Stack>
    </Card>
  );
};
