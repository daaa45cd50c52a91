import { Stack } from '@mui/material';
import { TextInput, maxLength, regex, required } from 'react-admin';
import { useText } from '../../i18n/use-text.ts';
import { Panel } from '../../ui/Panel.tsx';

/** Name, address, brand and description. */
export const BasicFields = () => {
  const text = useText();
  return (
    <Panel title={text('products.basics')}>
      <Stack sx={{ gap: 4 }}>
        <TextInput
          source="name"
          label={text('products.name')}
          helperText={false}
          validate={[required(), maxLength(120)]}
          fullWidth
        />
        <TextInput
          source="slug"
          label={text('products.slug')}
          helperText={text('products.slugHint')}
          validate={[required(), regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, text('products.slugWrong'))]}
          fullWidth
        />
        <TextInput
          source="brand"
          label={text('products.brand')}
          helperText={false}
          validate={maxLength(60)}
          fullWidth
        />
        <TextInput
          source="description"
          label={text('products.description')}
          helperText={text('products.descriptionHint')}
          multiline
          minRows={5}
          maxRows={16}
          fullWidth
        />
      </Stack>
    </Panel>
  );
};
