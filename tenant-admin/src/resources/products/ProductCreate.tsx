import { Grid, Stack } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import type { Product } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RecordForm } from '../../ui/form/RecordForm.tsx';
import { MoreFields } from './MoreFields.tsx';
import { PictureFields } from './PictureFields.tsx';
import { SellingFields } from './SellingFields.tsx';
import { StartFields } from './StartFields.tsx';
import { completed, hasBlanks } from './product-draft.rules.ts';
import { newProduct, toInput, type ProductForm } from './product.form.ts';

/** A new product: a name and a price are enough. Afterwards one is asked how many there are of it. */
export const ProductCreate = () => {
  const text = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const queryClient = useQueryClient();

  const save = async (form: ProductForm) => {
    const product = await create(form);
    notify(text('products.created'), { type: 'success' });
    await queryClient.invalidateQueries();
    await navigate(`/intake/${product.id}`);
  };

  return (
    <>
      <PageHeader title={text('products.createTitle')} back="/products" />
      <RecordForm<ProductForm> resource="products" values={newProduct} onSave={save} isNew>
        <Grid container spacing={4}>
          <Grid size={{ xs: 12, md: 8 }}>
            <Stack sx={{ gap: 4 }}>
              <StartFields />
              <PictureFields />
            </Stack>
          </Grid>
          <Grid size={{ xs: 12, md: 4 }}>
            <SellingFields />
          </Grid>
          <Grid size={{ xs: 12, md: 8 }}>
            <MoreFields />
          </Grid>
        </Grid>
      </RecordForm>
    </>
  );
};

/** When an address or SKU that was made up is taken already, another one is made up; one that was typed is refused. */
async function create(form: ProductForm): Promise<Product> {
  try {
    return await send(completed(form, '', `product-${tail()}`));
  } catch (problem) {
    const taken =
      problem instanceof ApiProblem && ['catalog.slug-taken', 'catalog.sku-taken'].includes(problem.code);
    if (!taken || !hasBlanks(form)) throw problem;
    return await send(completed(form, tail(), `product-${tail()}`));
  }
}

const send = (form: ProductForm) => answer(api.POST('/admin/v1/products', { body: toInput(form) }));
const tail = () => Math.random().toString(36).slice(2, 6);
