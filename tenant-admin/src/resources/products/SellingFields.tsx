import { Stack, Typography } from '@mui/material';
import { SelectInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useText } from '../../i18n/use-text.ts';
import { Panel } from '../../ui/Panel.tsx';
import { LabelsInput } from '../../ui/form/LabelsInput.tsx';
import { CategoryInput } from '../categories/CategoryInput.tsx';
import type { ProductForm } from './product.form.ts';

const taxKinds = ['taxable', 'tax-free'] as const;
const openStatuses = ['draft', 'on-sale'] as const;

/** Whether it is sold, how it is taxed, where it is found. */
export const SellingFields = () => {
  const text = useText();
  const status = useWatch<ProductForm, 'status'>({ name: 'status' });
  return (
    <Panel title={text('products.selling')}>
      <Stack sx={{ gap: 4 }}>
        {status === 'archived' ? null : (
          <SelectInput
            source="status"
            label={text('products.statusLabel')}
            choices={openStatuses.map((id) => ({ id, name: text(`products.status.${id}`) }))}
            helperText={status ? text(`products.statusHint.${status}`) : false}
            fullWidth
            isRequired
          />
        )}
        {status === 'archived' ? (
          <Typography sx={{ color: 'text.secondary' }}>{text('products.statusHint.archived')}</Typography>
        ) : null}
        <SelectInput
          source="taxKind"
          label={text('products.taxKindLabel')}
          choices={taxKinds.map((id) => ({ id, name: text(`products.taxKind.${id}`) }))}
          helperText={false}
          fullWidth
          isRequired
        />
        <CategoryInput source="categoryIds" label={text('products.categories')} />
        <LabelsInput source="tags" label={text('products.tags')} hint={text('products.tagsHint')} />
        <LabelsInput source="badges" label={text('products.badges')} hint={text('products.badgesHint')} />
      </Stack>
    </Panel>
  );
};
