import OpenInNew from '@mui/icons-material/OpenInNew';
import { Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { CanAccess, useNotify, useRecordContext } from 'react-admin';
import { Link } from 'react-router';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { Product } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { useShopStatus } from '../../providers/use-shop-status.ts';
import { EditScreen } from '../../ui/EditScreen.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RecordForm } from '../../ui/form/RecordForm.tsx';
import { ArchiveProduct } from './ArchiveProduct.tsx';
import { ProductFields } from './ProductFields.tsx';
import { ProductStatusChip } from './ProductStatusChip.tsx';
import { completed } from './product-draft.rules.ts';
import { toForm, toInput, type ProductForm } from './product.form.ts';

export const ProductEdit = () => (
  <EditScreen>
    <Loaded />
  </EditScreen>
);

const Loaded = () => {
  const product = useRecordContext<Product>();
  return product ? <Page product={product} /> : null;
};

const Page = ({ product }: { product: Product }) => {
  const text = useText();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const { data: shop } = useShopStatus();
  const form = useMemo(() => toForm(product), [product]);

  const save = async (entered: ProductForm) => {
    await answer(
      api.PUT('/admin/v1/products/{id}', {
        params: { path: { id: product.id } },
        body: toInput(completed(entered, '', 'product')),
      }),
    );
    notify(text('say.saved'), { type: 'success' });
    await queryClient.invalidateQueries();
  };

  return (
    <>
      <PageHeader
        title={product.name}
        mark={<ProductStatusChip product={{ status: product.status, soldOut: false }} />}
        back="/products"
        actions={
          <>
            {product.status === 'archived' ? null : (
              <CanAccess resource="stock" action="edit">
                <Button component={Link} to={`/intake/${product.id}`} color="inherit">
                  {text('intake.title')}
                </Button>
              </CanAccess>
            )}
            {shop?.status === 'open' && product.status === 'on-sale' ? (
              <Button
                href={new URL(`/products/${product.slug}`, shop.url).href}
                target="_blank"
                rel="noreferrer"
                color="inherit"
                endIcon={<OpenInNew fontSize="small" />}
              >
                {text('products.openInShop')}
              </Button>
            ) : null}
            <ArchiveProduct product={product} />
          </>
        }
      />
      <RecordForm<ProductForm> resource="products" values={form} onSave={save}>
        <ProductFields savedVariants={form.variants} />
      </RecordForm>
    </>
  );
};
