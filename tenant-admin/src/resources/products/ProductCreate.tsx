import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { useText } from '../../i18n/use-text.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RecordForm } from '../../ui/form/RecordForm.tsx';
import { ProductFields } from './ProductFields.tsx';
import { newProduct, toInput, type ProductForm } from './product.form.ts';

/** A new product; afterwards one is on its page. */
export const ProductCreate = () => {
  const text = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const queryClient = useQueryClient();

  const save = async (form: ProductForm) => {
    const product = await answer(api.POST('/admin/v1/products', { body: toInput(form) }));
    notify(text('products.created'), { type: 'success' });
    await queryClient.invalidateQueries();
    await navigate(`/products/${product.id}`);
  };

  return (
    <>
      <PageHeader title={text('products.createTitle')} back="/products" />
      <RecordForm<ProductForm> resource="products" values={newProduct} onSave={save} isNew>
        <ProductFields savedVariants={[]} />
      </RecordForm>
    </>
  );
};
