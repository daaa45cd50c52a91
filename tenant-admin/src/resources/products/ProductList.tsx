import Add from '@mui/icons-material/Add';
import Inventory2Outlined from '@mui/icons-material/Inventory2Outlined';
import { Box, Button, Stack, Typography } from '@mui/material';
import { useCanAccess } from 'react-admin';
import { Link } from 'react-router';
import type { ProductRow } from '../../api/types.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PriceTag } from '../../ui/PriceTag.tsx';
import { Thumb } from '../../ui/Thumb.tsx';
import { ListScreen } from '../../ui/list/ListScreen.tsx';
import { ListToolbar } from '../../ui/list/ListToolbar.tsx';
import { RecordTable } from '../../ui/list/RecordTable.tsx';
import { ProductStatusChip } from './ProductStatusChip.tsx';

const views: ProductRow['status'][] = ['on-sale', 'draft', 'archived'];

/** What the shop sells, might sell, and no longer sells. */
export const ProductList = () => {
  const text = useText();
  const format = useFormat();
  const { canAccess } = useCanAccess({ resource: 'products', action: 'create' });
  const { canAccess: canEdit } = useCanAccess({ resource: 'products', action: 'edit' });
  const create = canAccess ? (
    <Button variant="contained" startIcon={<Add />} component={Link} to="/products/create">
      {text('products.create')}
    </Button>
  ) : null;

  return (
    <ListScreen resource="products" title={text('products.title')} actions={create}>
      <ListToolbar
        field="status"
        views={[
          { value: '', label: text('say.all') },
          ...views.map((value) => ({ value, label: text(`products.status.${value}`) })),
        ]}
        searchHint={text('products.searchHint')}
      />
      <RecordTable<ProductRow>
        to={canEdit ? (product) => `/products/${product.id}` : null}
        empty={
          <EmptyState
            icon={Inventory2Outlined}
            title={text('products.empty')}
            hint={text('products.emptyHint')}
            action={create}
          />
        }
        renderCard={(product) => (
          <Stack direction="row" sx={{ gap: 3, alignItems: 'center' }}>
            <Thumb image={product.image} size={56} />
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Typography sx={{ fontWeight: 600 }}>{product.name}</Typography>
              <PriceTag {...product} />
            </Box>
            <ProductStatusChip product={product} />
          </Stack>
        )}
        columns={[
          { key: 'name', label: text('products.name'), render: (product) => <NameCell product={product} /> },
          {
            key: 'status',
            label: text('products.statusLabel'),
            render: (product) => <ProductStatusChip product={product} />,
          },
          {
            key: 'price',
            label: text('products.price'),
            align: 'right',
            render: (product) => <PriceTag {...product} />,
          },
          {
            key: 'stock',
            label: text('products.stock'),
            align: 'right',
            render: (product) => format.count(product.sellable),
          },
          {
            key: 'updated',
            label: text('products.updated'),
            align: 'right',
            render: (product) => format.ago(product.updatedAt),
            from: 'md',
          },
        ]}
      />
    </ListScreen>
  );
};

const NameCell = ({ product }: { product: ProductRow }) => {
  const text = useText();
  return (
    <Stack direction="row" sx={{ gap: 3, alignItems: 'center' }}>
      <Thumb image={product.image} />
      <span>
        {product.name}
        <Typography variant="caption" component="span" sx={{ display: 'block', color: 'text.secondary' }}>
          {[product.brand, text('products.variantCount', { count: product.variantCount })]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      </span>
    </Stack>
  );
};
