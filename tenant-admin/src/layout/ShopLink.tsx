import OpenInNew from '@mui/icons-material/OpenInNew';
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import { Button, IconButton, Tooltip } from '@mui/material';
import { useText } from '../i18n/use-text.ts';
import { useShopStatus } from '../providers/use-shop-status.ts';
import { usePreview } from '../screens/start/use-preview.ts';

/** The way to the shop: as customers see it when it is open, as a preview before. A suspended shop is shown to nobody. */
export const ShopLink = ({ desk }: { desk: boolean }) => {
  const text = useText();
  const preview = usePreview();
  const { data: shop } = useShopStatus();
  if (!shop || shop.status === 'suspended') return null;
  const way =
    shop.status === 'open' ? { href: shop.url, target: '_blank', rel: 'noreferrer' } : { onClick: preview };
  const label = text(shop.status === 'open' ? 'shell.openShop' : 'start.preview');
  const Icon = shop.status === 'open' ? OpenInNew : VisibilityOutlined;
  return desk ? (
    <Button {...way} size="small" color="inherit" endIcon={<Icon sx={{ fontSize: '16px !important' }} />}>
      {label}
    </Button>
  ) : (
    <Tooltip title={label}>
      <IconButton {...way} aria-label={label}>
        <Icon fontSize="small" />
      </IconButton>
    </Tooltip>
  );
};
