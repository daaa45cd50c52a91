import ShoppingBagOutlined from '@mui/icons-material/ShoppingBagOutlined';
import { Box, Stack } from '@mui/material';
import { getContrastRatio } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { ProductRow } from '../../api/types.ts';
import { discountPercent } from '../../format/money.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { isColour, type Look } from './look.rules.ts';

const READABLE = 4.5;
const skins = {
  harvest: { ink: '#26221d', soft: '#5c554c', line: '#ebe5da', tile: '#faf7f1', control: 8, card: 16 },
  studio: { ink: '#17181a', soft: '#53565b', line: '#e6e7e9', tile: '#f5f5f4', control: 4, card: 2 },
} as const;

/** The top of the shop on a phone, with the shop's own first products. Shops are light, whatever the portal is. */
export const LookPreview = ({ look }: { look: Look }) => {
  const text = useText();
  const skin = skins[look.themeKey];
  const accent = isColour(look.accent) ? look.accent : skin.soft;
  const onAccent = getContrastRatio(accent, '#ffffff') >= READABLE ? '#ffffff' : '#141414';
  const wide = look.themeKey === 'studio';
  const { data: products = [] } = useQuery({
    queryKey: ['products', 'preview'],
    queryFn: () =>
      answer(api.GET('/admin/v1/products', { params: { query: { limit: 2, status: 'on-sale' } } })),
    select: (page) => page.items,
  });
  return (
    <Box
      component="figure"
      aria-label={text('look.previewLabel', { logo: look.logoText })}
      sx={{
        bgcolor: '#fff',
        color: skin.ink,
        borderRadius: 4,
        border: 1,
        borderColor: 'divider',
        overflow: 'hidden',
        maxWidth: 360,
        width: '100%',
        mx: 'auto',
        my: 0,
      }}
    >
      <Stack
        direction="row"
        sx={{
          alignItems: 'center',
          justifyContent: 'space-between',
          p: 3,
          borderBottom: `1px solid ${skin.line}`,
        }}
      >
        <Box sx={{ fontSize: 17, fontWeight: 700, color: wide ? skin.ink : accent, wordBreak: 'break-word' }}>
          {look.logoText.trim() || ' '}
        </Box>
        <ShoppingBagOutlined fontSize="small" />
      </Stack>
      {look.heroTitle.trim() === '' ? null : (
        <Box
          sx={{
            m: wide ? 0 : 3,
            px: 4,
            py: wide ? 10 : 6,
            borderRadius: wide ? 0 : '16px',
            bgcolor: `color-mix(in srgb, ${accent} 9%, white)`,
          }}
        >
          <Box sx={{ fontSize: 22, fontWeight: 700, lineHeight: 1.3, whiteSpace: 'pre-line' }}>
            {look.heroTitle}
          </Box>
          <Box sx={{ mt: 1, fontSize: 13, color: skin.soft, whiteSpace: 'pre-line' }}>
            {look.heroSubtitle}
          </Box>
          <Box
            component="span"
            sx={{
              display: 'inline-block',
              mt: 4,
              px: 4,
              py: 2,
              fontSize: 13,
              fontWeight: 600,
              borderRadius: `${skin.control}px`,
              bgcolor: accent,
              color: onAccent,
            }}
          >
            {text('look.previewButton')}
          </Box>
        </Box>
      )}
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 3, p: 3, pt: 3 }}>
        {[0, 1].map((place) => (
          <Tile key={place} product={products[place]} accent={accent} skin={skin} />
        ))}
      </Box>
    </Box>
  );
};

interface TileProps {
  product: ProductRow | undefined;
  accent: string;
  skin: (typeof skins)[keyof typeof skins];
}

const Tile = ({ product, accent, skin }: TileProps) => {
  const text = useText();
  const format = useFormat();
  const percent = product ? discountPercent(product.priceWon, product.listPriceWon) : null;
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box
        sx={{
          aspectRatio: '1',
          borderRadius: `${skin.card}px`,
          bgcolor: skin.tile,
          backgroundImage: product?.image ? `url("${product.image.url}")` : undefined,
          backgroundSize: 'cover',
          backgroundPosition: 'center',
        }}
      />
      <Box sx={{ mt: 1.5, fontSize: 13, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        {product?.name ?? text('look.previewProduct')}
      </Box>
      <Box sx={{ fontSize: 14, fontWeight: 700 }}>
        {percent === null ? null : <Box component="span" sx={{ color: accent, mr: 1 }}>{`${percent}%`}</Box>}
        {format.won(product?.priceWon ?? 12_900)}
      </Box>
    </Box>
  );
};
