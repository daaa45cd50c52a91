import { Stack, Typography } from '@mui/material';
import { TextInput, maxLength, required } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useText } from '../../i18n/use-text.ts';
import { Panel } from '../../ui/Panel.tsx';
import { VariantInput } from './VariantInputs.tsx';
import type { ProductForm } from './product.form.ts';

/** What a new product cannot do without: a name and a price. */
export const StartFields = () => {
  const text = useText();
  const options = useWatch<ProductForm, 'options'>({ name: 'options' });
  return (
    <Panel title={text('products.start')} hint={text('products.startHint')}>
      <Stack sx={{ gap: 4 }}>
        <TextInput
          source="name"
          label={text('products.name')}
          placeholder={text('products.namePlaceholder')}
          helperText={false}
          validate={[required(), maxLength(120)]}
          fullWidth
        />
        {options.length === 0 ? (
          <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 4 }}>
            <VariantInput index={0} field="priceWon" labelled hint={text('products.priceHint')} />
            <VariantInput index={0} field="listPriceWon" labelled hint={text('products.listPriceHint')} />
          </Stack>
        ) : (
          <Typography sx={{ color: 'text.secondary' }}>{text('products.pricePerOption')}</Typography>
        )}
        <TextInput
          source="description"
          label={text('products.description')}
          helperText={text('products.descriptionHint')}
          multiline
          minRows={3}
          maxRows={16}
          fullWidth
        />
      </Stack>
    </Panel>
  );
};
